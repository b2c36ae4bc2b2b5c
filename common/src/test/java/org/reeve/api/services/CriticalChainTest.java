package org.reeve.api.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against systemd-analyze itself in the guest: guest/tests/test_15_boot.py. */
class CriticalChainTest {
    private final List<BootUnit> units = new ArrayList<>();

    private void unit(String name, Optional<Long> up, String... after) {
        units.add(new BootUnit(
                new UnitName(name),
                0,
                0,
                up,
                Stream.of(after).map(UnitName::new).toList()));
    }

    private void unit(String name, long up, String... after) {
        unit(name, Optional.of(up), after);
    }

    private String chain(String end) {
        return CriticalChain.of(units, new UnitName(end))
                .map(CriticalChainTest::text)
                .orElse("none");
    }

    private static String text(CriticalChain.Link link) {
        String name = link.unit().name().value() + (link.again() ? "…" : "");
        return link.waited().isEmpty()
                ? name
                : name + "("
                        + String.join(
                                " ",
                                link.waited().stream()
                                        .map(CriticalChainTest::text)
                                        .toList())
                        + ")";
    }

    @Test
    void theLastOneUpIsWhatWasWaitedFor() {
        unit("end.target", 90, "slow.service", "fast.service");
        unit("slow.service", 80, "base.target");
        unit("fast.service", 30, "base.target");
        unit("base.target", 20);

        assertEquals("end.target(slow.service(base.target))", chain("end.target"));
    }

    @Test
    void whatWasNeverUpIsNoLink() {
        unit("end.target", 90, "oneshot.service", "fast.service");
        unit("oneshot.service", Optional.empty());
        unit("fast.service", 30);

        assertEquals("end.target(fast.service)", chain("end.target"));
    }

    @Test
    void severalThatWereUpAtOnceAreAllLinks() {
        unit("end.target", 90, "b.service", "a.service");
        unit("a.service", 80, "base.target");
        unit("b.service", 80, "base.target");
        unit("base.target", 20);

        assertEquals("end.target(a.service(base.target) b.service(base.target…))", chain("end.target"));
    }

    @Test
    void whatTheInitialRamDiskStartedIsALinkToo() {
        unit("end.target", 90, "later.mount", "earlier.mount");
        unit("later.mount", -10);
        unit("earlier.mount", -20);

        assertEquals("end.target(later.mount)", chain("end.target"));
    }

    @Test
    void aCircleEnds() {
        unit("a.service", 80, "b.service");
        unit("b.service", 70, "a.service");

        assertEquals("a.service(b.service(a.service…))", chain("a.service"));
    }

    @Test
    void whatWasUpLaterThanTheUnitItselfIsFollowedAllTheSame() {
        // So does systemd-analyze: the unit may have been started by hand before what it is ordered after.
        unit("a.service", 10, "b.service");
        unit("b.service", 70);

        assertEquals("a.service(b.service)", chain("a.service"));
    }

    @Test
    void aUnitThatWasNotStartedHasNoChain() {
        assertEquals("none", chain("a.service"));
    }

    @Test
    void aChainOfThousandsIsFollowedToItsEnd() {
        int many = 3000;
        for (int i = 0; i < many; i++) {
            unit("u" + i + ".service", i + 1L, "u" + (i - 1) + ".service");
        }
        int links = 0;
        Optional<CriticalChain.Link> link = CriticalChain.of(units, new UnitName("u" + (many - 1) + ".service"));
        while (link.isPresent()) {
            links++;
            link = link.flatMap(one -> one.waited().stream().findFirst());
        }
        assertEquals(many, links);
    }
}
