package org.reeve.gui.override;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.TimerRule;

/**
 * What a filled-in timer comes to.
 *
 * @param wrong what is wrong, by field: the name of a text
 * @param made the timer, where nothing is wrong
 */
record TimerCheck(Map<Field, Wrong> wrong, Optional<TimedCommand> made) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");
    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,30}\\$?");

    TimerCheck {
        wrong = Map.copyOf(wrong);
    }

    /** What can be wrong with what was filled in. */
    enum Wrong {
        /** Nothing was filled in yet, which is no mistake yet. */
        MISSING,
        QUOTE,
        BACKSLASH,
        NOT_ABSOLUTE,
        TOO_MUCH,
        USER,
        DIRECTORY,
        TIME,
        MINUTES,
        CALENDAR,
        DELAY,
        NAME,
        DESCRIPTION
    }

    static TimerCheck of(TimerDraft draft) {
        Map<Field, Wrong> wrong = new EnumMap<>(Field.class);
        List<String> words = command(draft.command(), wrong);
        Optional<List<TimerRule>> rules = draft.when().rules();
        Optional<Integer> delay =
                draft.delay().isBlank() ? Optional.of(0) : Numbers.of(draft.delay(), 0, TimerRule.LONGEST_SECONDS);
        if (rules.isEmpty()) {
            wrong.put(draft.when().kind().field(), when(draft.when().kind()));
        }
        if (delay.isEmpty()) {
            wrong.put(Field.DELAY, Wrong.DELAY);
        }
        require(draft.asUser().isEmpty() || USER.matcher(draft.asUser()).matches(), Field.USER, Wrong.USER, wrong);
        require(directory(draft.directory().strip()), Field.DIRECTORY, Wrong.DIRECTORY, wrong);
        require(description(draft.description().strip()), Field.DESCRIPTION, Wrong.DESCRIPTION, wrong);
        if (!NAME.matcher(draft.chosenName()).matches()) {
            wrong.put(Field.NAME, draft.chosenName().isEmpty() ? Wrong.MISSING : Wrong.NAME);
        }
        return wrong.isEmpty() ? make(draft, words, rules.orElseThrow(), delay.orElseThrow()) : wrong(wrong);
    }

    private static TimerCheck wrong(Map<Field, Wrong> wrong) {
        return new TimerCheck(wrong, Optional.empty());
    }

    /** What is left are limits of the whole; they are about the command, the only part that can be so long. */
    private static TimerCheck make(TimerDraft draft, List<String> words, List<TimerRule> rules, int delay) {
        try {
            return new TimerCheck(
                    Map.of(),
                    Optional.of(new TimedCommand(
                            draft.chosenName(),
                            draft.description(),
                            words,
                            draft.asUser(),
                            draft.directory().strip(),
                            rules,
                            draft.persistent() && draft.when().kind().clock(),
                            delay)));
        } catch (IllegalArgumentException e) {
            return wrong(Map.of(Field.COMMAND, Wrong.TOO_MUCH));
        }
    }

    private static List<String> command(String line, Map<Field, Wrong> wrong) {
        return switch (CommandWords.split(line)) {
            case CommandWords.Split.Open _ -> refuse(Wrong.QUOTE, wrong);
            case CommandWords.Split.Dangling _ -> refuse(Wrong.BACKSLASH, wrong);
            case CommandWords.Split.Words(List<String> words, var _)
            when words.isEmpty() -> refuse(Wrong.MISSING, wrong);
            case CommandWords.Split.Words(List<String> words, var _)
            when !program(words.getFirst()) -> refuse(Wrong.NOT_ABSOLUTE, wrong);
            case CommandWords.Split.Words(List<String> words, var _) -> words;
        };
    }

    private static List<String> refuse(Wrong why, Map<Field, Wrong> wrong) {
        wrong.put(Field.COMMAND, why);
        return List.of();
    }

    private static boolean program(String word) {
        return word.startsWith("/") && word.length() > 1 && !word.endsWith("/") && !word.contains("$");
    }

    private static boolean directory(String path) {
        return path.isEmpty()
                || (path.startsWith("/")
                        && path.length() > 1
                        && path.length() <= 1024
                        && plain(path)
                        && !path.endsWith("/"));
    }

    private static boolean description(String text) {
        return text.length() <= 200 && plain(text);
    }

    /** One line that a unit file takes as it is. */
    private static boolean plain(String text) {
        return !text.endsWith("\\") && text.codePoints().allMatch(TimerCheck::seen);
    }

    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static Wrong when(When.Kind kind) {
        return switch (kind) {
            case DAILY, WEEKDAYS -> Wrong.TIME;
            case EVERY, BOOT -> Wrong.MINUTES;
            case CALENDAR -> Wrong.CALENDAR;
        };
    }

    private static void require(boolean holds, Field field, Wrong why, Map<Field, Wrong> wrong) {
        if (!holds) {
            wrong.put(field, why);
        }
    }
}
