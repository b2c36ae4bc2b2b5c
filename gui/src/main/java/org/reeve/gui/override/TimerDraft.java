package org.reeve.gui.override;

import java.util.List;
import java.util.Locale;
import org.reeve.api.services.Scope;

/**
 * A timer as it is filled in.
 *
 * @param scope whose
 * @param command what it runs, as one line
 * @param user whose rights it has; empty for root's, or one's own
 * @param directory where it starts
 * @param when when it runs
 * @param persistent whether missed runs are made up for
 * @param delay at most so many seconds later; empty for none
 * @param name of its units; empty for the one that is suggested
 * @param description one line for people
 */
record TimerDraft(
        Scope scope,
        String command,
        String user,
        String directory,
        When when,
        boolean persistent,
        String delay,
        String name,
        String description) {
    private static final int LONGEST = 40;

    /** What the form begins with. */
    static TimerDraft empty(Scope scope) {
        return new TimerDraft(
                scope, "", "", "", new When(When.Kind.DAILY, "08:30", "15", "Mon..Fri 08:30"), true, "", "", "");
    }

    /** The name that was typed, or the one that is suggested. */
    String chosenName() {
        return name.isBlank() ? suggestion() : name.strip();
    }

    /** One's own timers have no other user than oneself. */
    String asUser() {
        return scope == Scope.USER ? "" : user.strip();
    }

    /** Made of the program and of when it runs; empty while there is no command. */
    String suggestion() {
        if (!(CommandWords.split(command) instanceof CommandWords.Split.Words(List<String> words, var _))
                || words.isEmpty()) {
            return "";
        }
        String program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        String plain = program.replaceAll("\\.[A-Za-z0-9]{1,4}$", "")
                .replaceAll("[^A-Za-z0-9_-]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) {
            return "";
        }
        String kept = plain.substring(0, Math.min(LONGEST, plain.length()));
        return kept + "-" + when.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing was filled in that would be missed. */
    boolean blank() {
        return command.isBlank() && name.isBlank() && description.isBlank() && directory.isBlank();
    }
}
