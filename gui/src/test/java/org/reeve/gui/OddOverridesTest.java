package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.gui.theme.Scheme;

/** Overrides of what is no usual unit, and contents that are no text. */
@ExtendWith(FxSession.class)
class OddOverridesTest {
    private static final String UNIT = "nginx.service";
    private static final String LISTED = "Opens the editor; nothing is changed before you save";
    private static final String BYTES = "\u0000\u0001 no text";

    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    /** Chooses what is found first, which is told by its second line: the words that were found are marked in the first. */
    private void palette(String words, String about) {
        window.awaitText(UNIT);
        window.press("Search or run an action…");
        window.type(".palette-field", words);
        window.awaitText(about);
        OverrideScenes.enter(window);
    }

    @Test
    void aTemplateIsFoundByItsNameAndItsOverrideIsSaved() {
        palette("override getty@", LISTED);
        window.await("the editor", () -> window.shows(".sheet .unit-code.editable"));
        OverrideScenes.write(window, OverrideScenes.GOOD);
        window.awaitText("systemd has no objection.");
        window.press("Review and save…");
        window.press("Save override, asks for a password");
        window.awaitText("Saved, and systemd has read it.");
        assertEquals(OverrideScenes.GOOD, fake.overrides.texts.get("getty@.service"));
    }

    @Test
    void theKeyboardIsInTheEditorHoweverItWasOpened() {
        palette("override nginx", LISTED);
        window.await("the keyboard", () -> window.within(".sheet .unit-code.editable"));
    }

    @Test
    void onlyRemovingIsOfferedForAnOverrideThatOutlivedItsUnit() {
        UnitName left = new UnitName("gone.service");
        window.awaitText(UNIT);
        fake.units.gone(Scope.SYSTEM, left);
        fake.overrides.texts.put(left.value(), OverrideScenes.GOOD);
        palette("override gone.service", "Opens what stands there, also of a unit that is not listed");
        window.awaitText("Remove the override of gone.service?");
        window.awaitText(
                "There is no unit file of gone.service any more: systemd reads this override for nothing, and it can"
                        + " only be removed.");
        window.press("Remove override, asks for a password");
        window.awaitText("Override of gone.service removed");
        window.await("the page", () -> !window.shows("OverrideSheet"));
        assertFalse(fake.overrides.texts.containsKey(left.value()));
    }

    @Test
    void aVersionThatIsNoTextIsPutBackWithoutBeingShown() {
        OverrideScenes.stands(fake);
        fake.overrides.kept.add(BYTES);
        fake.overrides.odd = Optional.of(BYTES);
        OverrideScenes.open(window, UNIT);
        window.run(() -> ((TabPane) window.scene().lookup(".writing-right"))
                .getSelectionModel()
                .select(1));
        window.press("Show previous versions");
        window.await("the version", () -> window.shows(".versions .list-view .list-cell"));
        window.run(() -> ((ListView<?>) window.scene().lookup(".versions .list-view"))
                .getSelectionModel()
                .select(0));
        window.awaitText("This version is no text; its 9 bytes can be put back.");
        window.press("Put it back…");
        window.awaitText("What would stand there is no text that can be shown.");
        window.press("Put it back, asks for a password");
        window.awaitText("Override of nginx.service put back");
        assertEquals(BYTES, fake.overrides.texts.get(UNIT));
    }
}
