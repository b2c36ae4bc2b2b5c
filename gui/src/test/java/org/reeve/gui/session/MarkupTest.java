package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MarkupTest {
    private static final String HOSTILE = "<img src=\"http://x/\"> & <b>\u001b[31m";

    @Test
    void whereTextIsMarkupItIsEscaped() {
        assertEquals("&lt;img src=\"http://x/\"&gt; &amp; &lt;b&gt;^[[31m", Notifications.body(HOSTILE, true));
    }

    @Test
    void whereItIsNotItIsOnlyMadeHarmless() {
        assertEquals("<img src=\"http://x/\"> & <b>^[[31m", Notifications.body(HOSTILE, false));
    }
}
