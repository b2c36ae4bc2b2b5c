package org.reeve.helper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.helper.auth.Grant;
import org.reeve.testing.Row;

/** Who may know whom: ARCHITECTURE, dependency rules. */
class ArchitectureTest {
    private static final String[] FEATURES = {
        "org.reeve.helper.services..",
        "org.reeve.helper.session..",
        "org.reeve.helper.history..",
        "org.reeve.helper.overview..",
        "org.reeve.helper.connections..",
        "org.reeve.helper.logs..",
        "org.reeve.helper.journals..",
        "org.reeve.helper.surroundings..",
        "org.reeve.helper.tasks..",
        "org.reeve.helper.processes..",
        "org.reeve.helper.ports..",
        "org.reeve.helper.files.."
    };

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reeve");

    private void hold(ArchRule rule) {
        rule.check(all);
    }

    /** A process is known by its number and its start; its name and its file are what it says of itself. */
    @Test
    @Row("A20")
    void nobodyIsTrustedForTheNameOfAProgram() throws IOException {
        Path root = Path.of(
                Objects.requireNonNull(System.getProperty("reeve.root")), "helper/src/main/java/org/reeve/helper");
        for (String folder : List.of("auth", "server")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    for (String name : List.of("/exe\"", "cmdline", "/comm\"", ".command()", ".commandLine()")) {
                        assertFalse(source.contains(name), file + " looks at " + name);
                    }
                }
            }
        }
    }

    @Test
    void apiKnowsTheJdkOnly() {
        hold(classes()
                .that()
                .resideInAPackage("org.reeve.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.reeve.api..", "java..", "org.jspecify.."));
    }

    @Test
    void gsonIsTheWiresAndOneParsers() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.reeve.wire..")
                .and()
                .doNotHaveSimpleName("JournalJson")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson.."));
    }

    /** A journal is read by the own helper alone: what parses one, and what searches in it, is out of the root rows' reach. */
    @Test
    void journalsAreParsedAndSearchedInTheLogsOnly() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.reeve.helper.logs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.re2j.."));
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.reeve.helper.logs..")
                .and()
                .doNotHaveFullyQualifiedName("org.reeve.helper.Modules")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.reeve.helper.logs.."));
        hold(noClasses()
                .that()
                .haveFullyQualifiedName("org.reeve.helper.Modules")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are inside of the logs",
                        type -> type.getPackageName().equals("org.reeve.helper.logs")
                                && !type.getSimpleName().equals("Logs"))));
    }

    @Test
    void featureSeesItsOwnApiAndTheSystem() {
        for (String feature : FEATURES) {
            hold(noClasses()
                    .that()
                    .resideInAPackage(feature)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.reeve.helper.server..",
                            "org.reeve.helper.auth..",
                            "org.reeve.helper.audit..",
                            "org.reeve.wire..",
                            "org.reeve.link.."));
        }
        hold(slices().matching(
                        "org.reeve.helper.(services|session|history|overview|connections|surroundings|logs|journals|tasks|processes|ports|files)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void onlyModulesAndTheMainKnowFeatures() {
        hold(noClasses()
                .that()
                .resideInAnyPackage("org.reeve.helper.server..", "org.reeve.helper.auth..", "org.reeve.helper.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES));
    }

    @Test
    @Row("B16")
    void programsAreStartedInCommandAndInTheLinkOnly() {
        hold(noClasses()
                .that()
                .doNotHaveSimpleName("Command")
                .and()
                .doNotHaveSimpleName("HelperProcess")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder"));
        hold(noClasses().should().callMethod(Runtime.class, "exec", String.class));
        hold(noClasses()
                .that()
                .resideInAnyPackage("org.reeve.helper..", "org.reeve.wire..", "org.reeve.link..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Successor"));
    }

    @Test
    void dbusConnectionsAreTheBusesOwn() {
        hold(noClasses()
                .that()
                .haveNameNotMatching("org\\.reeve\\.helper\\.system\\.Bus(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.freedesktop.dbus.connections.."));
    }

    @Test
    @Row("A8")
    void grantsAreMadeByGatesOnly() {
        hold(noClasses()
                .that()
                .areNotAssignableTo(org.reeve.helper.auth.Gate.class)
                .should()
                .callConstructor(Grant.class, org.reeve.helper.system.Target.class));
        hold(classes().that().haveSimpleName("Gate").should().beInterfaces());
        hold(classes()
                .that()
                .implement(org.reeve.helper.auth.Gate.class)
                .should()
                .haveNameMatching("org.reeve.helper.auth.(PolkitGate|KernelGate|DevelopmentGate)"));
    }

    @Test
    @Row("A10")
    void nothingInTheGateReadsPropertiesOrTheEnvironment() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.reeve.helper.auth..")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(Boolean.class, "getBoolean", String.class));
    }

    @Test
    @Row("E1")
    void nobodyDeserializesObjects() {
        hold(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder"));
    }

    @Test
    void packagesHaveNoCycles() {
        hold(slices().matching("org.reeve.helper.(*)..").should().beFreeOfCycles());
        hold(slices().matching("org.reeve.(api|wire|link|process)..").should().beFreeOfCycles());
    }
}
