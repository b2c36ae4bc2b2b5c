package org.reeve.gui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom in the window. */
@AnalyzeClasses(packages = "org.reeve.gui", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
    @ArchTest
    static final ArchRule FEATURE_SEES_ITS_API_WORK_AND_WIDGETS = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.reeve.gui.services..",
                    "org.reeve.gui.override..",
                    "org.reeve.gui.overview..",
                    "org.reeve.gui.boot..",
                    "org.reeve.gui.logs..",
                    "org.reeve.gui.scans..",
                    "org.reeve.gui.files..",
                    "org.reeve.gui.editor..",
                    "org.reeve.gui.connections..",
                    "org.reeve.gui.processes..",
                    "org.reeve.gui.ports..",
                    "org.reeve.gui.quick..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.reeve.gui",
                    "org.reeve.gui.shell..",
                    "org.reeve.gui.theme..",
                    "org.reeve.gui.session..",
                    "org.reeve.gui.cli..",
                    "org.reeve.api.session..",
                    "org.reeve.api.history..",
                    "org.reeve.link..",
                    "org.reeve.wire..");

    /** It shows what every feature did, by what they call it: it knows none of them. */
    @ArchTest
    static final ArchRule HISTORY_SEES_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.reeve.gui.history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.reeve.gui",
                    "org.reeve.gui.shell..",
                    "org.reeve.gui.theme..",
                    "org.reeve.gui.session..",
                    "org.reeve.gui.cli..",
                    "org.reeve.gui.services..",
                    "org.reeve.gui.connections..",
                    "org.reeve.gui.logs..",
                    "org.reeve.api.session..",
                    "org.reeve.api.services..",
                    "org.reeve.api.connections..",
                    "org.reeve.link..",
                    "org.reeve.wire..");

    /** It shows the helpers and the link, so it knows what others do not; no other feature and none of the shell. */
    @ArchTest
    static final ArchRule SETTINGS_SEE_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.reeve.gui.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.reeve.gui",
                    "org.reeve.gui.shell..",
                    "org.reeve.gui.theme..",
                    "org.reeve.gui.session..",
                    "org.reeve.gui.cli..",
                    "org.reeve.gui.services..",
                    "org.reeve.api.services..",
                    "org.reeve.api.history..");

    /** The editor's classes are loaded when an editor opens: what the page holds from its start on does not know them. */
    @ArchTest
    static final ArchRule ONLY_OPEN_SHEETS_KNOW_THE_EDITOR = noClasses()
            .that()
            .resideOutsideOfPackages("org.reeve.gui.override..", "org.reeve.gui.editor..")
            .or()
            .haveSimpleName("Overrides")
            .or()
            .haveSimpleName("UnitFileTools")
            .or()
            .haveSimpleName("OverrideWords")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.fxmisc..", "org.reactfx..");

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_NODES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule WORK_KNOWS_NO_NODES = noClasses()
            .that()
            .resideInAPackage("org.reeve.gui.work..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule ONLY_WORK_REACHES_THE_WINDOWS_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage("org.reeve.gui.work..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule ONLY_SESSION_SPEAKS_DBUS = noClasses()
            .that()
            .resideOutsideOfPackages("org.reeve.gui.session..", "org.reeve.gui.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.freedesktop.dbus..");

    @ArchTest
    static final ArchRule NOBODY_WRITES_TO_SYSTEM_OUT =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_PREFERENCES =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.prefs..");

    @ArchTest
    static final ArchRule NO_STATIC_STATE_THAT_CHANGES = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.reeve.gui..")
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("org.reeve.(gui.*)..").should().beFreeOfCycles();
}
