package org.reeve.gui.override;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.reeve.api.services.UnitType;

/** What may be written in a unit file, as far as completion offers it. */
final class Vocabulary {
    private static final String SECTIONS = "sections.";

    private final ResourceBundle known =
            ResourceBundle.getBundle(Vocabulary.class.getPackageName() + ".keys", Locale.ROOT);

    /**
     * What fits at a place.
     *
     * @param from where the word begins that a choice replaces, up to the caret
     * @param choices what to put there
     */
    record Offer(int from, List<String> choices) {
        Offer {
            choices = List.copyOf(choices);
        }
    }

    /** What fits where the caret is; absent where nothing is known to. */
    Optional<Offer> at(UnitType type, String text, int caret) {
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        String line = text.substring(start, caret);
        int equals = line.indexOf('=');
        if (line.startsWith("[")) {
            return offer(start, line, words(SECTIONS + type.name().toLowerCase(Locale.ROOT), "[", "]"));
        }
        if (equals >= 0) {
            String typed = line.substring(equals + 1);
            return offer(
                    start + equals + 1,
                    typed,
                    words("value." + line.substring(0, equals).strip(), "", ""));
        }
        return section(text.substring(0, start))
                .map(section -> offer(start, line, words(section, "", "=")))
                .orElseGet(() -> offer(start, line, words(SECTIONS + type.name().toLowerCase(Locale.ROOT), "[", "]")));
    }

    private static Optional<Offer> offer(int from, String typed, List<String> words) {
        String start = typed.toLowerCase(Locale.ROOT);
        List<String> fitting = words.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(start) && !word.equals(typed))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Offer(from, fitting));
    }

    private List<String> words(String key, String before, String after) {
        return known.containsKey(key)
                ? Arrays.stream(known.getString(key).split("\\s+"))
                        .map(word -> before + word + after)
                        .toList()
                : List.of();
    }

    /** The section that what follows belongs to. */
    private static Optional<String> section(String before) {
        return before.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("[") && line.endsWith("]"))
                .reduce((_, last) -> last)
                .map(line -> line.substring(1, line.length() - 1));
    }
}
