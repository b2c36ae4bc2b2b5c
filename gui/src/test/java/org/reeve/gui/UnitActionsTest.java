package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.Problem;
import org.reeve.api.services.KillWhom;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitSignal;
import org.reeve.gui.theme.Scheme;

/** What can be done to one unit besides starting and stopping it. */
@ExtendWith(FxSession.class)
final class UnitActionsTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @AfterEach
    void close() {
        window.close();
    }

    private void select(String unit) {
        window.awaitText("nginx.service");
        window.select(unit);
        window.await("its details", () -> window.texts().stream().anyMatch(text -> text.contains("/systemd/system/")));
    }

    private List<String> made() {
        return fake.made.stream().map(Call::method).toList();
    }

    @Test
    void enablingTellsTheLinkAndCanBeTakenBack() {
        select("wg-quick@home.service");
        window.more("deed-ENABLE");
        window.awaitText("wg-quick@home.service enabled · link made: "
                + "/etc/systemd/system/multi-user.target.wants/wg-quick@home.service");
        window.press("Undo");
        window.awaitText("wg-quick@home.service disabled");
        assertEquals(List.of("services.configure.enable", "services.configure.disable"), made());
    }

    @Test
    void theTableShowsWhatHappensAtBootNow() {
        select("wg-quick@home.service");
        window.more("deed-MASK");
        window.press("Mask anyway");
        window.await("the row", () -> Driver.onFx(() -> String.valueOf(
                        ((javafx.scene.control.TableView<?>) window.scene().lookup("#units"))
                                .getSelectionModel()
                                .getSelectedItem()))
                .contains("startup=masked"));
        window.await("Unmask", () -> {
            window.run(() -> window.menu().show());
            boolean there = Driver.onFx(() -> window.menu().getItems().stream()
                    .anyMatch(item -> "deed-UNMASK".equals(item.getId()) && !item.isDisable()));
            window.run(() -> window.menu().hide());
            return there;
        });
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        select("polkit.service");
        window.run(() -> window.menu().show());
        window.await(
                "Enable",
                () -> Driver.onFx(() -> window.menu().getItems().stream()
                        .anyMatch(item -> "deed-ENABLE".equals(item.getId())
                                && item.isDisable()
                                && ((CustomMenuItem) item)
                                        .getContent()
                                        .lookupAll(".small")
                                        .toString()
                                        .contains("has no [Install] section"))));
        window.run(() -> window.menu().hide());
        key(KeyCode.E, false);
        window.awaitText("polkit.service was not enabled: Its file has no [Install] section");
        assertTrue(fake.made.isEmpty());
    }

    private void key(KeyCode code, boolean shift) {
        window.run(() -> new Keys(code, shift, true, false).push(window.scene().lookup("#units")));
    }

    @Test
    void maskingWhatOthersNeedIsAskedForFirst() {
        select("nginx.service");
        key(KeyCode.M, false);
        window.awaitText("These need it and do not start any more: webapp.service.");
        assertTrue(fake.made.isEmpty());
        window.press("Mask anyway");
        window.awaitText("nginx.service masked");
    }

    @Test
    void disablingWhatTheSessionNeedsIsAskedForFirst() {
        select("NetworkManager.service");
        key(KeyCode.E, true);
        window.awaitText("it stays offline");
        window.press("Cancel");
        assertTrue(fake.made.isEmpty());
    }

    @Test
    void aSignalIsChosenWithItsMeaningAndItsCommand() {
        select("nginx.service");
        key(KeyCode.K, true);
        window.awaitText("Send a signal to nginx.service");
        window.awaitText("most services read their settings again");
        choose("signal-HUP");
        choose("whom-ALL");
        window.awaitText("systemctl kill --kill-whom=all --signal=HUP nginx.service");
        window.press("Send");
        window.awaitText("SIGHUP sent to nginx.service");
        assertEquals(
                List.of(new UnitName("nginx.service"), KillWhom.ALL, UnitSignal.HUP),
                fake.made.getFirst().arguments());
    }

    private void choose(String radio) {
        window.await(radio, () -> Driver.onFx(() -> window.scene().lookup("#" + radio) != null));
        window.run(() -> ((RadioButton) window.scene().lookup("#" + radio)).setSelected(true));
    }

    @Test
    void killIsAskedForOnceMore() {
        select("nginx.service");
        window.more("deed-KILL");
        choose("signal-KILL");
        window.press("Send");
        window.awaitText("what they have not saved is lost");
        assertTrue(fake.made.isEmpty());
        window.press("Send SIGKILL anyway");
        window.awaitText("SIGKILL sent to nginx.service");
    }

    @Test
    void aTimerIsRunNow() {
        window.press("Timers");
        window.awaitText("apt-daily.timer");
        window.select("apt-daily.timer");
        window.press("Run now");
        window.awaitText("apt-daily.service started");
        assertEquals(
                List.of(new UnitName("apt-daily.service")), fake.made.getFirst().arguments());
    }

    @Test
    void aFailedStartTellsTheReasonTheLogAndThreeSteps() {
        fake.units.exitCode = 217;
        fake.change = FakeCalls.failing(Problem.FAILED, "backup.service did not start: its account does not exist.");
        window.awaitText("backup.service");
        window.select("backup.service");
        window.press("Start");
        window.awaitText("The account that the unit names (User=) does not exist or could not be taken on.");
        window.awaitText("signal process started");
        window.awaitText("2. Make the account, or install the package anew that makes it.");
        window.awaitText("3. See the log");
        window.press("Show unit file");
        window.await("the unit file", () -> window.shows(".unit-file"));
    }
}
