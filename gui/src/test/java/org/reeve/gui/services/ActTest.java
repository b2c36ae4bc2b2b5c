package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.gui.widget.Texts;

final class ActTest {
    private static final UnitName UNIT = new UnitName("nginx.service");

    @Test
    void everyActIsFoundInItsCall() {
        for (Scope scope : Scope.values()) {
            Deeds.every().forEach(deed -> {
                Act act = new Act(scope, deed, UNIT);
                assertEquals(Optional.of(act), Act.of(act.call()));
                assertEquals(Optional.of(act), Act.of(act.call().quiet()), "whether it may ask is not its business");
            });
        }
    }

    @Test
    void noTwoActsMakeTheSameCall() {
        List<Call> calls = new ArrayList<>(
                Deeds.every().map(deed -> deed.call(Scope.SYSTEM, UNIT)).toList());
        assertEquals(calls.size(), calls.stream().distinct().count());
    }

    @Test
    void otherCallsAreNone() {
        assertEquals(Optional.empty(), Act.of(Call.of("services.manage.start")));
        assertEquals(Optional.empty(), Act.of(Call.of("services.manage.start", "nginx.service")));
        assertEquals(Optional.empty(), Act.of(Call.of("services.manage.freeze", UNIT)));
        assertEquals(Optional.empty(), Act.of(Call.of("services.manage.kill", UNIT, KillWhom.MAIN)));
    }

    @Test
    void aSignalIsNamedInWordsAndCommand() {
        Deed hup = new Deed.Kill(KillWhom.ALL, UnitSignal.HUP);
        assertEquals("SIGHUP sent to nginx.service", new UnitWords().done(hup, UNIT.value()));
        assertEquals(
                List.of("systemctl", "kill", "--kill-whom=all", "--signal=HUP", "nginx.service"),
                hup.command(Scope.SYSTEM, UNIT));
    }

    @Test
    void everyDeedHasAllItsWords() {
        Texts texts = Texts.of(Deed.class);
        List<String> missing = Deeds.ALL.stream()
                .flatMap(deed -> Stream.of(
                                "button",
                                "doing",
                                "done",
                                "not",
                                "not.title",
                                "failed",
                                "attempt",
                                "offer",
                                "ask",
                                "anyway",
                                "call",
                                "calling")
                        .map(word -> word + "." + deed.key()))
                .filter(key -> !texts.has(key))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void theCommandForSeveralNamesThemAll() {
        assertEquals(
                List.of("systemctl", "restart", "nginx.service", "cron.service"),
                Several.command(Scope.SYSTEM, Deeds.RESTART, List.of(UNIT, new UnitName("cron.service"))));
    }
}
