package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogText;

final class AskedTest {
    private static Asked plain(String text, boolean matchCase) {
        return new Asked(List.of(), Optional.of(new LogText(text, false, matchCase)));
    }

    @Test
    void aTextIsAText() {
        assertEquals(plain("connection refused", false), Asked.of("  connection refused "));
    }

    @Test
    void aCapitalLetterMeansThatItMatters() {
        assertEquals(plain("UFW", true), Asked.of("UFW"));
    }

    @Test
    void betweenSlashesIsAnExpressionAndItsClassesAreNoCapitals() {
        assertEquals(
                new Asked(List.of(), Optional.of(new LogText("code=\\S+ FOO=1|x", true, true))),
                Asked.of("/code=\\S+ FOO=1|x/"));
        assertEquals(
                Optional.of(new LogText("a\\W+", true, false)),
                Asked.of("/a\\W+/").text());
    }

    @Test
    void fieldsAreTakenOutWhereverTheyStand() {
        assertEquals(
                new Asked(
                        List.of(new LogField("_PID", "1"), new LogField("MESSAGE_ID", "a b")),
                        Optional.of(new LogText("refused", false, false))),
                Asked.of("_PID=1 refused MESSAGE_ID=\"a b\""));
    }

    @Test
    void whatIsNoFieldsNameIsText() {
        assertEquals(plain("status=2 deploy(uid=1001)", false), Asked.of("status=2 deploy(uid=1001)"));
    }

    @Test
    void inQuotesAFieldIsAText() {
        assertEquals(plain("PRIORITY=3", true), Asked.of("\"PRIORITY=3\""));
    }

    @Test
    void aFieldIsReadAsItIsWritten() {
        for (LogField field : List.of(new LogField("A", "b"), new LogField("A", "b c"), new LogField("A", ""))) {
            assertEquals(List.of(field), Asked.of(Asked.written(field)).fields());
        }
    }

    @Test
    void moreThanTheHelperTakesIsCut() {
        assertEquals(
                1024, Asked.of("x".repeat(5000)).text().orElseThrow().text().length());
        assertEquals(Optional.empty(), Asked.of("   ").text());
    }
}
