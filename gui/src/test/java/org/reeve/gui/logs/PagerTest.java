package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogUnit;

final class PagerTest {
    private static final int MILLION = 1_000_000;

    private final Journal journal = new Journal();

    @AfterEach
    void close() {
        journal.close();
    }

    /** What is held is one piece of the journal without a gap, newest first. */
    private void requireWhole() {
        int first = journal.number(0);
        for (int i = 0; i < journal.pager.rows().size(); i++) {
            assertEquals(first - i, journal.number(i), "at " + i);
        }
    }

    /** As the table does it: asked again and again, only one page is read at a time. */
    private void older() {
        int last = journal.oldest();
        journal.await("older rows", () -> {
            journal.pager.older();
            return journal.oldest() <= Math.max(0, last - 1000);
        });
        assertTrue(journal.is(() -> journal.pager.rows().size() <= RowWindow.MOST));
    }

    private void newer() {
        int first = journal.number(0);
        journal.await("newer rows", () -> {
            journal.pager.newer();
            return journal.pager.front() || journal.number(0) >= first + 1000;
        });
        assertTrue(journal.is(() -> journal.pager.rows().size() <= RowWindow.MOST));
    }

    @Test
    void aMillionRowsAreWalkedThroughWhileFiftyThousandAreHeld() {
        journal.fake.count = MILLION;
        journal.read();
        assertEquals(MILLION - 1, journal.number(0));
        while (journal.oldest() > MILLION - 120_000) {
            older();
        }
        journal.run(this::requireWhole);
        assertTrue(!journal.pager.front());
        assertTrue(journal.number(0) < MILLION - 60_000, "rows far away are let go");
        while (!journal.is(journal.pager::front)) {
            newer();
        }
        journal.run(this::requireWhole);
        assertEquals(MILLION - 1, journal.number(0));
    }

    @Test
    void rowsKeepTheirNumberWhileOthersComeAndGo() {
        journal.fake.count = MILLION;
        journal.read();
        RowWindow rows = journal.pager.rows();
        long number = rows.number(249);
        LogRow row = rows.get(249);
        for (int i = 0; i < 30; i++) {
            older();
        }
        journal.run(() -> {
            assertEquals(row, rows.get((int) (number - rows.number(0))));
            assertEquals(249, rows.find(row.place()).orElseThrow());
        });
    }

    @Test
    void theOldestRowIsReachedWithoutThoseBetween() {
        journal.fake.count = MILLION;
        journal.read();
        journal.run(() -> journal.model.read(new Start.Last()));
        journal.await("the oldest", () -> journal.oldest() == 0);
        journal.await("a page", () -> journal.pager.rows().size() == 1000);
        journal.run(this::requireWhole);
        assertTrue(journal.pager.end());
        newer();
        journal.run(this::requireWhole);
    }

    @Test
    void aroundAnEntryThereIsMoreOnBothSides() {
        journal.read();
        LogRow row = journal.fake.row(9_000);
        journal.run(() -> journal.model.around(row));
        journal.await("it", () -> journal.pager.rows().size() == 501 && journal.number(0) == 9_250);
        older();
        newer();
        journal.run(this::requireWhole);
        assertTrue(journal.number(0) >= 10_250);
        journal.run(journal.model::back);
        journal.await("the search", () -> journal.number(0) == 19_999);
        assertEquals(Filter.ALL, journal.model.filter().get());
    }

    @Test
    void aFilterThatFindsNothingLeavesNothing() {
        journal.read();
        journal.run(() -> journal.model.choose(Filter.ALL.saying("never written")));
        journal.await("nothing", () -> journal.pager.rows().isEmpty());
        journal.await("the end", () -> journal.pager.state().get() instanceof Pager.State.Ready);
    }

    @Test
    void onlyWhatIsAskedForIsShown() {
        journal.read();
        LogUnit api = new LogUnit("api.service", false);
        journal.run(() -> journal.model.choose(Filter.ALL.ofUnits(List.of(api)).upTo(Optional.of(3))));
        journal.await(
                "errors of it",
                () -> !journal.pager.rows().isEmpty()
                        && journal.pager.rows().stream()
                                .allMatch(
                                        row -> row.priority() <= 3 && row.unit().equals(Optional.of(api))));
    }

    @Test
    void aHelperThatEndsIsStartedAgainAndNoRowComesTwice() {
        journal.read();
        journal.fake.kill();
        journal.await("that it is asked", () -> {
            journal.pager.older();
            return journal.pager.interrupted().get();
        });
        journal.await("older rows", () -> journal.pager.rows().size() == 1250);
        journal.await("that it goes on", () -> !journal.pager.interrupted().get());
        journal.run(this::requireWhole);
    }

    @Test
    void aWrongExpressionIsTold() {
        journal.read();
        journal.run(() -> journal.model.choose(Filter.ALL.saying("/(wrong/")));
        journal.await("why", () -> journal.pager.state().get() instanceof Pager.State.Failed);
        assertInstanceOf(Pager.State.Failed.class, journal.pager.state().get());
    }
}
