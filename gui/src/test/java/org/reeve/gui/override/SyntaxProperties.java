package org.reeve.gui.override;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reeve.gui.editor.Diff;

/** Whatever is typed is taken apart without a fault, and nothing of it is lost. */
final class SyntaxProperties {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("[]=#;\\\"' \t\n%${}Az09-/\u202e\u0000\ud83d\ude00é")
                .ofMaxLength(200);
        return Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(100));
    }

    @Property
    void everyCharacterHasItsColour(@ForAll("texts") String text) {
        if (!text.isEmpty()) {
            assertEquals(text.length(), UnitCode.spans(text).length());
        }
    }

    @Property
    void noCharacterIsLost(@ForAll("texts") String text) {
        List<String> lines = List.of(text.split("\n", -1));
        assertEquals(
                lines,
                UnitFileText.parse(lines).stream().map(UnitFileText.Line::text).toList());
    }

    @Property
    void whatDiffersLeadsFromOneToTheOther(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Diff.Line> all = Diff.of(before, after);
        assertEquals(before.lines().toList(), without(all, Diff.Kind.NEW));
        assertEquals(after.lines().toList(), without(all, Diff.Kind.GONE));
    }

    private static List<String> without(List<Diff.Line> all, Diff.Kind kind) {
        return all.stream()
                .filter(line -> line.kind() != kind)
                .map(Diff.Line::text)
                .collect(Collectors.toList());
    }

    @Property
    void anyCommandLineIsSplitOrRefused(@ForAll("texts") String line) {
        if (CommandWords.split(line) instanceof CommandWords.Split.Words(List<String> words, var _)) {
            String quoted = words.stream()
                    .map(word -> "'" + word.replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" "));
            CommandWords.Split again = CommandWords.split(quoted);
            assertEquals(words, again instanceof CommandWords.Split.Words(List<String> same, var _) ? same : again);
        }
    }

    @Property
    void completionNeverFails(@ForAll("texts") String text) {
        Vocabulary vocabulary = new Vocabulary();
        for (int caret = 0; caret <= text.length(); caret += 7) {
            int at = caret;
            vocabulary
                    .at(org.reeve.api.services.UnitType.SERVICE, text, caret)
                    .ifPresent(offer -> assertEquals(true, offer.from() <= at));
        }
    }
}
