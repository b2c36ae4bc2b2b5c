package org.reeve.gui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.gui.widget.Texts;

final class AnswerTest {
    private static final Answer.Known INSTALLED = new Answer.Known(true, false, true, Optional.of(true));

    /** A desktop on which all is well, and one thing of it that is not. */
    private static Surroundings desktop(
            boolean bus, PolkitState polkit, Optional<String> agent, PkexecState pkexec, boolean network) {
        return new Surroundings(1000, false, false, true, bus, polkit, agent, pkexec, network);
    }

    private static Surroundings well() {
        return desktop(true, PolkitState.READY, Optional.of("lxpolkit"), PkexecState.READY, true);
    }

    private static List<Finding> findings(Surroundings facts, Answer.Known known) {
        return Answer.all(facts, known).stream()
                .flatMap(answer -> answer.finding().stream())
                .toList();
    }

    private static List<Finding> findings(Surroundings facts) {
        return findings(facts, INSTALLED);
    }

    @Test
    void onAHealthyDesktopNothingIsSaid() {
        assertEquals(List.of(), findings(well()));
    }

    @Test
    void everyFactHasItsOwnFinding() {
        Optional<String> agent = Optional.of("lxpolkit");
        for (PolkitState state : List.of(PolkitState.MISSING, PolkitState.STOPPED, PolkitState.SILENT)) {
            assertEquals(
                    List.of(Finding.valueOf("POLKIT_" + state)),
                    findings(desktop(true, state, agent, PkexecState.READY, true)));
        }
        assertEquals(
                List.of(Finding.ACTIONS_MISSING),
                findings(desktop(true, PolkitState.ACTIONS_MISSING, agent, PkexecState.READY, true)));
        assertEquals(
                List.of(Finding.NO_AGENT),
                findings(desktop(true, PolkitState.READY, Optional.empty(), PkexecState.READY, true)));
        assertEquals(
                List.of(Finding.PKEXEC_MISSING),
                findings(desktop(true, PolkitState.READY, agent, PkexecState.MISSING, true)));
        assertEquals(
                List.of(Finding.PKEXEC_NOT_SETUID),
                findings(desktop(true, PolkitState.READY, agent, PkexecState.NOT_SETUID, true)));
        assertEquals(
                List.of(Finding.NO_NETWORK_MANAGER),
                findings(desktop(true, PolkitState.READY, agent, PkexecState.READY, false)));
        assertEquals(
                List.of(Finding.NO_SYSTEMD),
                findings(new Surroundings(
                        1000, false, false, false, true, PolkitState.READY, agent, PkexecState.READY, true)));
        assertEquals(
                List.of(Finding.NO_NEW_PRIVILEGES),
                findings(new Surroundings(
                        1000, true, false, true, true, PolkitState.READY, agent, PkexecState.READY, true)));
        assertEquals(
                List.of(Finding.STARTED_AS_ROOT),
                findings(new Surroundings(
                        0, false, false, true, true, PolkitState.READY, Optional.empty(), PkexecState.READY, true)));
    }

    @Test
    void whatFollowsFromAFindingIsNotOneMore() {
        assertEquals(
                List.of(Finding.NO_BUS),
                findings(desktop(false, PolkitState.UNREACHABLE, Optional.empty(), PkexecState.READY, false)));
        assertEquals(
                List.of(Finding.POLKIT_STOPPED),
                findings(desktop(true, PolkitState.STOPPED, Optional.empty(), PkexecState.READY, true)));
    }

    @Test
    void rootOfANamespaceIsNotRoot() {
        assertEquals(
                List.of(Finding.USER_NAMESPACE),
                findings(new Surroundings(
                        0,
                        false,
                        true,
                        true,
                        true,
                        PolkitState.READY,
                        Optional.empty(),
                        PkexecState.NOT_SETUID,
                        true)));
    }

    @Test
    void aBusThatRefusesTheRootOfANamespaceIsNoFindingOfItsOwn() {
        assertEquals(
                List.of(Finding.USER_NAMESPACE),
                findings(new Surroundings(
                        0,
                        false,
                        true,
                        true,
                        false,
                        PolkitState.UNREACHABLE,
                        Optional.empty(),
                        PkexecState.NOT_SETUID,
                        false)));
    }

    @Test
    void aRefusedCallKnowsMoreOfAgentsThanTheListOfProcesses() {
        assertEquals(
                List.of(Finding.NO_AGENT), findings(well(), new Answer.Known(true, true, true, Optional.of(true))));
    }

    @Test
    void polkitNeedNotKnowTheActionsOfASourceTree() {
        Surroundings tree =
                desktop(true, PolkitState.ACTIONS_MISSING, Optional.of("lxpolkit"), PkexecState.READY, true);
        assertEquals(List.of(), findings(tree, new Answer.Known(false, false, true, Optional.of(true))));
    }

    @Test
    void theTrayMattersWhereItIsKnownAndWanted() {
        assertEquals(
                List.of(Finding.NO_TRAY), findings(well(), new Answer.Known(true, false, true, Optional.of(false))));
        assertEquals(List.of(), findings(well(), new Answer.Known(true, false, false, Optional.of(false))));
        assertEquals(List.of(), findings(well(), new Answer.Known(true, false, true, Optional.empty())));
    }

    @Test
    void everyFindingIsOneSentenceAndSaysWhatToDo() {
        Texts texts = Texts.of(Finding.class);
        for (Finding finding : Finding.values()) {
            String sentence = texts.get("finding." + finding.name());
            assertTrue(sentence.endsWith(".") && sentence.split("\\. ").length == 1, sentence);
            assertTrue(texts.get("finding." + finding.name() + ".do").length() > 20, finding.name());
        }
    }

    @Test
    void everyCheckHasItsWords() {
        Texts texts = Texts.of(Finding.class);
        Stream<String> keys =
                Arrays.stream(Check.values()).flatMap(check -> Stream.of("check." + check, "check." + check + ".good"));
        assertEquals(List.of(), keys.filter(key -> !texts.has(key)).toList());
    }
}
