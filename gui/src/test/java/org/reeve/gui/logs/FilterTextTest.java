package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.BootId;
import org.reeve.api.logs.LogUnit;

final class FilterTextTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aFilterIsReadAsItWasWritten() {
        Filter full = new Filter(
                "a;b,c ~ – /x/ \n",
                List.of(new LogUnit("a;b,c.service", false), new LogUnit("u.service", true)),
                List.of("", "x,y"),
                Optional.of(0),
                new BootChoice.One(new BootId("0123456789abcdef0123456789abcdef")),
                new Span.Between(Optional.of(NOON), Optional.empty()),
                Optional.of(new Brush(NOON, NOON.plusSeconds(60))));
        for (Filter filter : List.of(
                full,
                Filter.ALL,
                Filter.USUAL,
                Filter.ALL.of(new Span.Last(Duration.ofMinutes(15))),
                Filter.ALL.of(new Span.Today()))) {
            assertEquals(Optional.of(filter), FilterText.read(FilterText.write(filter)));
        }
    }

    @Test
    void whatIsNoFilterIsNone() {
        for (String wrong : List.of(
                "", ";;;;;;", "a;b;c", "x;s;i;9x;-;-;-", ";;;-;nobody;-;-", ";;;-;-;yesterday;-", "%zz;;;-;-;-;-")) {
            assertEquals(Optional.empty(), FilterText.read(wrong), wrong);
        }
    }
}
