package org.reeve.api.custom;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.services.UnitName;

/**
 * Something that a custom task is told.
 *
 * @param name as its arguments and a terminal call it
 * @param title as a window calls it
 * @param kind what it may be
 * @param values what a choice is among; empty for the others
 * @param least the smallest number, or the shortest text
 * @param most the largest number, or the longest text
 * @param option what a switch adds to the program's arguments where it is on; empty for the others
 * @param usual what it is where nothing is said; absent where something has to be
 */
public record CustomParameter(
        String name,
        String title,
        CustomKind kind,
        List<String> values,
        long least,
        long most,
        String option,
        Optional<String> usual) {
    /** A switch that is on. */
    public static final String YES = "yes";

    /** A switch that is off. */
    public static final String NO = "no";

    /** How long a text may be. */
    public static final int LONGEST_TEXT = 200;

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9._-]*");
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9._:,@/+-]{1,100}");
    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z0-9][A-Za-z0-9=._-]{0,60}");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    /** Refuses what is not whole. */
    public CustomParameter {
        values = List.copyOf(values);
        require(isName(name), "a parameter's name is 1 to 30 lower-case letters, digits and dashes");
        require(Visible.line(title, LONGEST_TITLE), name + ": a title is one line of at most 80 characters");
        requireChoice(name, kind, values);
        require(least <= most, name + ": least is greater than most");
        require(
                kind != CustomKind.TEXT || (least >= 0 && most <= LONGEST_TEXT && most > 0),
                name + ": a text is 0 to " + LONGEST_TEXT + " characters long");
        require(
                kind == CustomKind.SWITCH ? OPTION.matcher(option).matches() : option.isEmpty(),
                name + ": a switch, and only a switch, has an option such as --verbose");
    }

    private static void requireChoice(String name, CustomKind kind, List<String> values) {
        boolean choice = kind == CustomKind.CHOICE;
        require(
                choice ? !values.isEmpty() && values.size() <= MOST_VALUES : values.isEmpty(),
                name + ": a choice, and only a choice, lists 1 to " + MOST_VALUES + " values");
        require(
                values.stream().allMatch(value -> CHOICE.matcher(value).matches()),
                name + ": a choice's values are 1 to 100 letters, digits and . _ : , @ / + -");
        require(new HashSet<>(values).size() == values.size(), name + ": a value is listed twice");
    }

    /** Whether a text can be a parameter's name. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Why a value is not taken, one sentence; absent where it is. */
    public Optional<String> refusal(String value) {
        boolean holds =
                switch (kind) {
                    case CHOICE -> values.contains(value);
                    case INTEGER -> NUMBER.matcher(value).matches() && inRange(Long.parseLong(value));
                    case SWITCH -> value.equals(YES) || value.equals(NO);
                    case TEXT -> TEXT.matcher(value).matches() && inRange(value.length());
                    case PATH -> value.length() <= 1024 && ScanPath.isValid(value) && Visible.all(value);
                    case UNIT -> UnitName.isValid(value);
                };
        return holds ? Optional.empty() : Optional.of(name + ": expected " + expected() + ".");
    }

    private boolean inRange(long number) {
        return least <= number && number <= most;
    }

    /** What it may be, in words that go on a sentence. */
    public String expected() {
        return switch (kind) {
            case CHOICE -> "one of " + String.join(", ", values);
            case INTEGER -> "a whole number from " + least + " to " + most;
            case SWITCH -> "yes or no";
            case TEXT -> least + " to " + most + " letters, digits, dots, dashes and underscores";
            case PATH -> "an absolute path such as /var/log";
            case UNIT -> "a unit's name with its type, such as ssh.service";
        };
    }

    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
