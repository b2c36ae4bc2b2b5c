package org.reeve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.api.Grade;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;
import org.reeve.wire.Served;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds what {@code polkit/} declares against the contract and against the rules of ARCHITECTURE, "Who may do what". */
class PolicyTest {
    private static final String LAUNCH = "org.reeve.helper.launch";
    private static final String ADMINISTER = "org.reeve.administer";
    private static final String PASSWORD = "auth_admin";

    /**
     * One action as its file declares it.
     *
     * @param annotations keys and values, {@code key=value}
     */
    record Action(String id, String message, String any, String inactive, String active, Set<String> annotations) {}

    static Stream<Action> actions() throws Exception {
        List<Action> actions = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(polkit(), "*.policy")) {
            for (Path file : files) {
                actions.addAll(read(file));
            }
        }
        assertFalse(actions.isEmpty());
        return actions.stream();
    }

    @Test
    @Row("A9")
    void everyGuardedMethodHasItsActionAndNoActionIsWithoutAMethod() throws Exception {
        Set<String> declared = new TreeSet<>(actions().map(Action::id).toList());
        Set<String> expected = new TreeSet<>(Set.of(LAUNCH, ADMINISTER));
        expected.addAll(guarded());
        assertEquals(expected, declared);
        assertEquals(declared.size(), actions().count(), "an action is declared twice");
    }

    @ParameterizedTest
    @MethodSource("actions")
    @Row({"A12", "A17"})
    void everyActionAsksForAnAdministratorEveryTime(Action action) {
        assertEquals(PASSWORD, action.any());
        assertEquals(PASSWORD, action.inactive());
        assertEquals(action.id().equals(LAUNCH) ? "yes" : PASSWORD, action.active());
    }

    @ParameterizedTest
    @MethodSource("actions")
    @Row({"B7", "B8", "B9"})
    void nothingIsImpliedAndNoDisplayIsPassedOn(Action action) {
        assertEquals(
                action.id().equals(LAUNCH)
                        ? Set.of("org.freedesktop.policykit.exec.path=/usr/libexec/reeve-helper")
                        : Set.of(),
                action.annotations());
    }

    @ParameterizedTest
    @MethodSource("actions")
    @Row("A18")
    void aPromptNamesWhatItIsAbout(Action action) {
        boolean hasTarget = !action.id().equals(LAUNCH) && !action.id().equals(ADMINISTER);
        assertEquals(hasTarget, action.message().contains("$(target)"), action.message());
        assertFalse(action.message().isBlank());
    }

    @Test
    void theExampleNamesActionsThatExist() throws Exception {
        String rules = Files.readString(polkit().resolve("examples/50-reeve-operators.rules"));
        assertTrue(rules.contains("\"org.reeve.services.manage.\""));
        assertTrue(guarded().contains("org.reeve.services.manage.restart"));
        assertTrue(rules.contains("action.lookup(\"method\") === \"services.manage.restart\""));
    }

    private static Path polkit() {
        return Path.of(Objects.requireNonNull(System.getProperty("reeve.root"), "reeve.root"), "polkit");
    }

    /** Actions of the methods that root serves and that are more than looking. */
    private static Set<String> guarded() {
        Contract contract = Contract.reeve();
        Set<String> guarded = new TreeSet<>();
        for (Contract.Entry entry : contract.entries()) {
            Grade grade = Grade.of(entry.right());
            if (entry.served() != Served.OWN && grade != Grade.LOOK) {
                contract.operations(entry.right(), grade).stream()
                        .map(Operation::action)
                        .forEach(guarded::add);
            }
        }
        return guarded;
    }

    private static List<Action> read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        NodeList elements = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("action");
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            actions.add(action((Element) elements.item(i)));
        }
        return actions;
    }

    private static Action action(Element element) {
        Set<String> annotations = new TreeSet<>();
        NodeList annotated = element.getElementsByTagName("annotate");
        for (int i = 0; i < annotated.getLength(); i++) {
            Element one = (Element) annotated.item(i);
            annotations.add(one.getAttribute("key") + "=" + one.getTextContent());
        }
        return new Action(
                element.getAttribute("id"),
                text(element, "message"),
                text(element, "allow_any"),
                text(element, "allow_inactive"),
                text(element, "allow_active"),
                annotations);
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        assertEquals(1, found.getLength(), name);
        return found.item(0).getTextContent().strip();
    }
}
