package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Texts;

final class OffersTest {
    private static UnitRow row(String name, ActiveState active, String startup) {
        UnitName unit = new UnitName(name);
        return new UnitRow(Scope.SYSTEM, unit, Optional.of(new Unit(unit, "", LoadState.LOADED, active, "")), startup);
    }

    private static Offers of(ActiveState active, String startup, String path) {
        UnitRow row = row("a.service", active, startup);
        UnitDetail detail = new UnitDetail(
                row.unit().orElseThrow(),
                List.of(row.name()),
                Optional.empty(),
                Optional.empty(),
                new UnitDetail.Outcome("success", Optional.empty(), Optional.empty(), 0, true),
                Optional.empty(),
                Optional.empty(),
                new UnitDetail.Origin(path, List.of(), startup, false),
                new UnitDetail.Abilities(true, true, true),
                List.of());
        return new Offers(row, Optional.of(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "disabled,",
        "linked,",
        "enabled-runtime,",
        "enabled,ENABLED",
        "static,STATIC",
        "generated,GENERATED",
        "transient,TRANSIENT",
        "alias,ALIAS",
        "indirect,INDIRECT",
        "masked,MASKED",
        "bad,BAD"
    })
    void enablingIsRefusedByTheStateOfTheFile(String startup, Refusal why) {
        assertEquals(
                Optional.ofNullable(why),
                of(ActiveState.INACTIVE, startup, "/usr/lib/systemd/system/a.service")
                        .refused(Deeds.ENABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "MASK,static,/usr/lib/systemd/system/a.service,",
        "MASK,generated,/run/systemd/generator/a.service,",
        "MASK,enabled,/etc/systemd/system/a.service,FILE_IN_THE_WAY",
        "MASK,enabled,/home/alice/.config/systemd/user/a.service,FILE_IN_THE_WAY",
        "MASK,transient,/run/systemd/transient/a.service,TRANSIENT",
        "MASK,masked,/etc/systemd/system/a.service,MASKED",
        "UNMASK,masked,/etc/systemd/system/a.service,",
        "UNMASK,masked,/usr/lib/systemd/system/a.service,MASKED_BY_PACKAGE",
        "UNMASK,masked-runtime,/run/systemd/system/a.service,MASKED_FOR_NOW",
        "UNMASK,enabled,/usr/lib/systemd/system/a.service,MASKED_NOT"
    })
    void masksGoWhereTheyCan(String action, String startup, String path, Refusal why) {
        Deed deed = action.equals("MASK") ? Deeds.MASK : Deeds.UNMASK;
        assertEquals(
                Optional.ofNullable(why),
                of(ActiveState.INACTIVE, startup, path).refused(deed));
    }

    @Test
    void ofTwoOppositesOneIsShown() {
        for (String startup : List.of("enabled", "disabled", "static", "masked", "generated", "")) {
            Offers offers = of(ActiveState.ACTIVE, startup, "/usr/lib/systemd/system/a.service");
            assertFalse(offers.shown(Deeds.ENABLE) && offers.shown(Deeds.DISABLE), startup);
            assertTrue(offers.shown(Deeds.MASK) ^ offers.shown(Deeds.UNMASK), startup);
        }
    }

    @Test
    void aMaskedUnitIsNotStarted() {
        Offers masked = of(ActiveState.INACTIVE, "masked", "/etc/systemd/system/a.service");
        assertEquals(Optional.of(Refusal.MASKED), masked.refused(Deeds.START));
    }

    @Test
    void onlyWhatHasProcessesTakesASignal() {
        assertTrue(new Offers(row("a.service", ActiveState.ACTIVE, "enabled"), Optional.empty()).shown(Deeds.KILL));
        assertFalse(new Offers(row("a.timer", ActiveState.ACTIVE, "enabled"), Optional.empty()).shown(Deeds.KILL));
        assertEquals(
                Optional.of(Refusal.NO_PROCESSES),
                new Offers(row("a.service", ActiveState.FAILED, "enabled"), Optional.empty()).refused(Deeds.KILL));
    }

    @Test
    void everyRefusalHasItsSentence() {
        Texts texts = Texts.of(Refusal.class);
        assertEquals(
                List.of(),
                Arrays.stream(Refusal.values())
                        .filter(why -> !texts.has("refused." + why.name()))
                        .toList());
    }
}
