package org.reeve.gui.override;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;

/** What is filled in for a timer, and what it comes to. */
final class TimerCheckTest {
    private static final TimerDraft EMPTY = TimerDraft.empty(Scope.SYSTEM);

    private static TimerDraft command(String line) {
        return with(line, EMPTY.when(), "", "");
    }

    private static TimerDraft with(String line, When when, String delay, String name) {
        return new TimerDraft(Scope.SYSTEM, line, "", "", when, true, delay, name, "");
    }

    private static When when(When.Kind kind, String said) {
        return new When(kind, said, said, said);
    }

    private static List<String> words(String line) {
        return CommandWords.split(line) instanceof CommandWords.Split.Words(List<String> words, var _)
                ? words
                : List.of("?");
    }

    @Test
    void aCommandIsSplitAsAShellWould() {
        assertEquals(List.of("/bin/a", "b c", "", "d'e", "\\n"), words("/bin/a 'b c' \"\" d\\'e '\\n'"));
        assertEquals(List.of("a\"b$c", "x y"), words("\"a\\\"b\\$c\" x\\ y"));
        assertEquals(List.of("ab"), words("a'b'"));
        assertEquals(List.of(), words(" \t "));
    }

    @Test
    void whatIsNotFinishedIsTold() {
        assertEquals(new CommandWords.Split.Open('"'), CommandWords.split("a \"b"));
        assertEquals(new CommandWords.Split.Dangling(), CommandWords.split("a \\"));
    }

    @Test
    void whatOnlyAShellObeysIsNoticedUnlessItIsQuoted() {
        assertEquals(
                Set.of(CommandWords.Shellism.SEVERAL, CommandWords.Shellism.VARIABLE, CommandWords.Shellism.HOME),
                shellisms("a ~ b~ | \"$HOME\""));
        assertEquals(Set.of(), shellisms("a '|' '$HOME' \\* \"~\""));
    }

    private static Set<CommandWords.Shellism> shellisms(String line) {
        return CommandWords.split(line) instanceof CommandWords.Split.Words(var _, Set<CommandWords.Shellism> all)
                ? all
                : Set.of(CommandWords.Shellism.PATTERN);
    }

    @Test
    void nothingFilledInIsMissingAndNotWrong() {
        assertEquals(
                Map.of(Field.COMMAND, TimerCheck.Wrong.MISSING, Field.NAME, TimerCheck.Wrong.MISSING),
                TimerCheck.of(EMPTY).wrong());
    }

    @Test
    void eachFieldHasItsOwnMistake() {
        assertEquals(
                Map.of(Field.COMMAND, TimerCheck.Wrong.NOT_ABSOLUTE),
                TimerCheck.of(command("rsync -a")).wrong());
        assertEquals(
                Map.of(Field.TIME, TimerCheck.Wrong.TIME),
                TimerCheck.of(with("/bin/a", when(When.Kind.DAILY, "25:00"), "", ""))
                        .wrong());
        assertEquals(
                Map.of(Field.MINUTES, TimerCheck.Wrong.MINUTES, Field.DELAY, TimerCheck.Wrong.DELAY),
                TimerCheck.of(with("/bin/a", when(When.Kind.EVERY, "0"), "x", ""))
                        .wrong());
        assertEquals(
                Map.of(Field.CALENDAR, TimerCheck.Wrong.CALENDAR, Field.NAME, TimerCheck.Wrong.NAME),
                TimerCheck.of(with("/bin/a", when(When.Kind.CALENDAR, "a;b"), "", "no.dots"))
                        .wrong());
    }

    @Test
    void aTimerIsMadeOfWhatWasFilledIn() {
        Optional<TimedCommand> made = TimerCheck.of(
                        with("/usr/bin/rsync -a 'x y'", when(When.Kind.WEEKDAYS, "7:05"), "60", ""))
                .made();
        assertEquals(
                Optional.of("rsync-weekdays.timer"), made.map(one -> one.timer().value()));
        assertEquals(
                List.of("/usr/bin/rsync", "-a", "x y"),
                made.map(TimedCommand::command).orElseThrow());
        assertTrue(made.map(TimedCommand::timerText).orElse("").contains("OnCalendar=Mon..Fri 07:05\nPersistent=true"));
    }

    @Test
    void onlyTheClockCanBeMissed() {
        assertEquals(
                Optional.of(false),
                TimerCheck.of(with("/bin/a", when(When.Kind.BOOT, "5"), "", ""))
                        .made()
                        .map(TimedCommand::persistent));
    }

    @Test
    void whatIsTooMuchForSystemdIsToldAtTheCommand() {
        assertEquals(
                Map.of(Field.COMMAND, TimerCheck.Wrong.TOO_MUCH),
                TimerCheck.of(command("/bin/a " + "x ".repeat(200))).wrong());
    }

    @Test
    void theNameIsSuggestedFromTheProgram() {
        assertEquals("backup-daily", command("/opt/my.app/backup.sh -x").suggestion());
        assertEquals("", command("'").suggestion());
    }
}
