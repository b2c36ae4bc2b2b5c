package org.reeve.api.services;

import java.util.List;
import java.util.regex.Pattern;
import org.reeve.api.Content;

/**
 * A command that a timer of systemd runs: two unit files, {@code <name>.service} and {@code <name>.timer}.
 *
 * @param name of both without their types: at most 100 ASCII letters, digits, dashes and underscores
 * @param description one line for people; empty: the name
 * @param command the program, by its absolute path, and its arguments, each passed on as it stands: no shell, no variables
 * @param user whose rights it has; empty: root's for the machine, one's own for one's own units
 * @param directory where it starts, by its absolute path; empty: where systemd starts it
 * @param rules when, 1 to 20; each counts by itself
 * @param persistent whether a run by the calendar that was missed while the machine was off is made up for
 * @param randomDelaySeconds up to so many seconds later, so that many machines do not all begin at once
 */
public record TimedCommand(
        String name,
        String description,
        List<String> command,
        String user,
        String directory,
        List<TimerRule> rules,
        boolean persistent,
        int randomDelaySeconds)
        implements Content {
    /** How many characters the command may have, all of it. */
    public static final int LONGEST_COMMAND = 8 * 1024;

    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 100;
    private static final int MOST_RULES = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");
    private static final Pattern USER = Pattern.compile("([a-z_][a-z0-9_-]{0,30}\\$?)?");

    /** Copies the lists; refuses what cannot be written so that systemd reads just that. */
    public TimedCommand {
        command = List.copyOf(command);
        rules = List.copyOf(rules);
        description = description.strip();
        require(NAME.matcher(name).matches(), "a timer's name is 1 to 100 letters, digits, dashes and underscores");
        require(
                line(description),
                "a description is one line of at most " + LONGEST_LINE
                        + " characters that can be seen, and does not end with a backslash");
        requireCommand(command);
        require(USER.matcher(user).matches(), "not a user's name: expected one such as www-data, or none");
        require(directory.isEmpty() || path(directory), "a directory is named by its absolute path");
        require(!rules.isEmpty() && rules.size() <= MOST_RULES, "a timer has 1 to " + MOST_RULES + " rules");
        require(
                randomDelaySeconds >= 0 && randomDelaySeconds <= TimerRule.LONGEST_SECONDS,
                "a random delay is 0 to " + TimerRule.LONGEST_SECONDS + " seconds");
    }

    /** The timer's unit. */
    public UnitName timer() {
        return new UnitName(name + UnitType.TIMER.suffix());
    }

    /** The unit that the timer starts. */
    public UnitName service() {
        return new UnitName(name + UnitType.SERVICE.suffix());
    }

    /** What is written as the service's unit file. */
    public String serviceText() {
        return TimedTexts.service(this);
    }

    /** What is written as the timer's unit file. */
    public String timerText() {
        return TimedTexts.timer(this);
    }

    private static void requireCommand(List<String> command) {
        require(
                !command.isEmpty()
                        && path(command.getFirst())
                        && !command.getFirst().contains("$"),
                "a command begins with a program's absolute path, without a $");
        require(command.size() <= MOST_WORDS, "a command has at most " + MOST_WORDS + " words");
        require(
                command.stream().mapToInt(String::length).sum() <= LONGEST_COMMAND,
                "a command is at most " + LONGEST_COMMAND + " characters long");
        require(
                command.stream().allMatch(word -> PlainText.holds(word, true)),
                "a command holds a character that cannot be seen: only text, line breaks and tabs can be passed on");
    }

    /** A path that a unit file holds on one line; systemd strips blanks at its ends. */
    private static boolean path(String text) {
        return text.startsWith("/")
                && text.length() > 1
                && text.equals(text.strip())
                && text.length() <= 1024
                && PlainText.holds(text, false)
                && !text.endsWith("\\")
                && !text.endsWith("/");
    }

    private static boolean line(String text) {
        return text.length() <= LONGEST_LINE && PlainText.holds(text, false) && !text.endsWith("\\");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
