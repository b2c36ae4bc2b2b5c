package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRow;

final class FollowModelTest {
    private final Journal journal = new Journal();

    @AfterEach
    void close() {
        journal.close();
    }

    private void follow() {
        journal.run(() -> journal.follow.shown(true));
        journal.run(() -> journal.follow.wanted().set(true));
        awaitLive();
    }

    private void awaitLive() {
        journal.await("following", () -> journal.follow.state().get() instanceof FollowModel.State.Live);
    }

    private void write(int from, int until) {
        for (int i = from; i < until; i++) {
            journal.fake.write(6, "test", "line " + i);
        }
    }

    private List<String> messages(int many) {
        return journal.pager.rows().stream().limit(many).map(LogRow::message).toList();
    }

    private void requireOnce() {
        journal.run(() -> {
            List<LogPlace> places =
                    journal.pager.rows().stream().map(LogRow::place).toList();
            assertEquals(places.size(), new HashSet<>(places).size());
        });
    }

    @Test
    void whatIsWrittenAppearsAtTheTop() {
        journal.read();
        follow();
        write(0, 3);
        journal.await("them", () -> messages(3).equals(List.of("line 2", "line 1", "line 0")));
        requireOnce();
    }

    @Test
    void whatIsWrittenWhileSomebodyLooksElsewhereWaitsAndIsCounted() {
        journal.read();
        follow();
        journal.run(() -> journal.follow.atTop().set(false));
        write(0, 12);
        journal.await("twelve", () -> journal.follow.waiting().get() == 12);
        assertEquals(19_999, journal.number(0));
        journal.run(() -> journal.follow.atTop().set(true));
        journal.await("them", () -> messages(1).equals(List.of("line 11")));
        assertEquals(0, journal.follow.waiting().get());
        requireOnce();
    }

    @Test
    void tooMuchToKeepIsReadAgain() {
        journal.read();
        follow();
        journal.run(() -> journal.follow.atTop().set(false));
        write(0, 5_100);
        journal.await("all", () -> journal.follow.waiting().get() == 5_100);
        journal.run(() -> journal.follow.atTop().set(true));
        journal.await("the newest", () -> messages(1).equals(List.of("line 5099")));
        awaitLive();
        requireOnce();
    }

    @Test
    void nothingIsMissedWhenTheHelperEnds() {
        journal.read();
        follow();
        write(0, 2);
        journal.await("them", () -> messages(1).equals(List.of("line 1")));
        journal.fake.kill();
        journal.await("that it ended", () -> journal.follow.state().get() instanceof FollowModel.State.Interrupted);
        write(2, 5);
        journal.await("them", () -> messages(5).equals(List.of("line 4", "line 3", "line 2", "line 1", "line 0")));
        awaitLive();
        requireOnce();
    }

    @Test
    void nothingIsReadWhileThePageIsNotShownAndNothingIsMissedAfterwards() {
        journal.read();
        follow();
        journal.run(() -> journal.follow.shown(false));
        write(0, 2);
        assertEquals(19_999, journal.number(0));
        journal.run(() -> journal.follow.shown(true));
        journal.await("them", () -> messages(2).equals(List.of("line 1", "line 0")));
    }

    @Test
    void followingTakesAwayWhatNewEntriesCanNeverBe() {
        journal.read();
        Instant past = journal.fake.row(100).time();
        journal.run(() -> journal.model.choose(Filter.ALL.within(Optional.of(new Brush(past.minusSeconds(9), past)))));
        journal.await("the part", () -> journal.pager.rows().size() == 19);
        follow();
        assertEquals(Filter.ALL, journal.model.filter().get());
        assertEquals(19_999, journal.number(0));
    }

    @Test
    void markingAPartOfThePastEndsFollowing() {
        journal.read();
        follow();
        Instant past = journal.fake.row(100).time();
        journal.run(() -> journal.model.choose(Filter.ALL.within(Optional.of(new Brush(past.minusSeconds(9), past)))));
        journal.await("the end", () -> !journal.follow.wanted().get());
        assertTrue(journal.follow.state().get() instanceof FollowModel.State.Off);
    }

    @Test
    void whatIsWrittenBetweenAnEmptySearchAndFollowingIsNotMissed() {
        journal.read();
        journal.run(() -> journal.follow.shown(true));
        journal.run(() -> journal.model.choose(Filter.ALL.saying("line")));
        journal.await(
                "nothing",
                () -> journal.pager.rows().isEmpty() && journal.pager.state().get() instanceof Pager.State.Ready);
        write(0, 1);
        journal.run(() -> journal.follow.wanted().set(true));
        journal.await("it", () -> messages(1).equals(List.of("line 0")));
    }
}
