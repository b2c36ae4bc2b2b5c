package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SingleInstanceTest {
    private final SingleInstance here = new SingleInstance(Map.of("DISPLAY", ":0.0", "WAYLAND_DISPLAY", "wayland-0"));

    @Test
    void aReeveOfAnotherDisplayIsNotInTheWay() {
        assertTrue(here.sameDisplay(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")));
        assertFalse(here.sameDisplay(Map.of("DISPLAY", ":1", "WAYLAND_DISPLAY", "wayland-0")));
        assertFalse(here.sameDisplay(Map.of("WAYLAND_DISPLAY", "wayland-1")));
    }

    @Test
    void oneThatDoesNotSayIsTakenToBeHere() {
        assertTrue(here.sameDisplay(Map.of()));
    }

    @Test
    void aStartBeforeTheWindowIsThereIsNotLost() {
        List<Activation> raised = new ArrayList<>();
        here.activate(new Activation("token", "id").platform());
        here.onRaise(raised::add);
        here.open(List.of("file:///etc/passwd"), Map.of());
        here.activateAction("quit", List.of(), Map.of());
        assertEquals(List.of(new Activation("token", "id"), Activation.NONE, Activation.NONE), raised);
    }
}
