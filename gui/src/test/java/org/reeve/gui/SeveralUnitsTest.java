package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;

/** Several units at once. */
@ExtendWith(FxSession.class)
final class SeveralUnitsTest {
    private static final String[] THREE = {"cron.service", "nginx.service", "udisks2.service"};

    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);

    @BeforeEach
    void open() {
        window.awaitText("nginx.service");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void unlocked() {
        fake.rootRunning = true;
        fake.lock = new LockState(true, 252, 900);
        fake.can = call -> new Verdict(Verdict.Permit.FREE, "", "");
    }

    private List<String> made() {
        return fake.made.stream()
                .map(call -> call.method().replaceAll(".*\\.", "") + " "
                        + call.arguments().getFirst())
                .toList();
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#units");
    }

    private Set<String> selected() {
        return Driver.onFx(() -> table().getSelectionModel().getSelectedItems().stream()
                .map(row -> String.valueOf(row).replaceAll(".*?name=([^,]*),.*", "$1"))
                .collect(Collectors.toSet()));
    }

    @Test
    void severalHaveAPaneWithSumsAndWhatTheyShare() {
        window.selectAll(THREE);
        window.awaitText("3 units selected");
        window.awaitText("3 active");
        window.awaitText("35.4 MiB of memory · 9 tasks in 3 units");
        window.awaitText("Restart · 3");
        window.awaitText("systemctl restart cron.service nginx.service udisks2.service");
    }

    @Test
    void whereSeveralWouldAskOneUnlockingIsOffered() {
        window.selectAll(THREE);
        window.press("Restart · 3");
        window.awaitText("3 of these ask for a password each");
        assertTrue(fake.made.isEmpty());
        window.press("Unlock and do it");
        window.awaitText("3 done");
        assertEquals(List.of("restart cron.service", "restart nginx.service", "restart udisks2.service"), made());
        window.awaitText("Locks in 4:1");
    }

    @Test
    void severalAreReloadedWhereAllOfThemCanBe() {
        unlocked();
        window.selectAll(THREE);
        window.press("Reload · 3");
        window.awaitText("3 done");
        assertEquals(List.of("reload cron.service", "reload nginx.service", "reload udisks2.service"), made());
    }

    @Test
    void whereOneOfThemCannotBeReloadedNoneIs() {
        fake.units.unreloadable = Set.of("udisks2.service");
        window.selectAll("cron.service", "nginx.service");
        window.awaitText("Reload · 2");
        window.selectAll(THREE);
        window.awaitText("35.4 MiB of memory · 9 tasks in 3 units");
        window.pause(200);
        assertEquals(
                List.of(),
                window.texts().stream()
                        .filter(text -> text.startsWith("Reload ·"))
                        .toList());
    }

    @Test
    void whatWasDoneIsTakenBackTogether() {
        unlocked();
        window.selectAll(THREE);
        window.press("Stop · 3");
        window.awaitText("3 done");
        window.press("Undo");
        window.await("six changes", () -> made().size() == 6);
        assertEquals(
                List.of("start udisks2.service", "start nginx.service", "start cron.service"), made().subList(3, 6));
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromIt() {
        unlocked();
        var obey = fake.change;
        fake.change = (call, ticket) -> failing(call, obey.apply(call, ticket));
        window.selectAll(THREE);
        window.press("Restart · 3");
        window.awaitText("2 done · 1 failed");
        window.awaitText("nginx.service: Its process ended with exit code 1.");
    }

    private static Object failing(Call call, Object done) {
        if (call.arguments().getFirst().equals(new UnitName("nginx.service"))) {
            throw new HelperException(
                    Problem.FAILED, "nginx.service did not start: its process ended with exit code 1.");
        }
        return done;
    }

    @Test
    void whatARuleRefusesIsNotTried() {
        unlocked();
        fake.can = call -> call.arguments().getFirst().equals(new UnitName("cron.service"))
                ? new Verdict(Verdict.Permit.REFUSED, "A rule forbids it.", "")
                : new Verdict(Verdict.Permit.FREE, "", "");
        window.selectAll(THREE);
        window.press("Stop · 3");
        window.awaitText("2 done · 1 refused");
        window.awaitText("cron.service: A rule forbids it.");
        assertEquals(List.of("stop nginx.service", "stop udisks2.service"), made());
    }

    @Test
    void whatDoesNotTakeItIsNotCounted() {
        unlocked();
        window.selectAll("cron.service", "nginx.service", "backup.service");
        window.awaitText("Start · 1");
        window.awaitText("Restart · 2");
        window.press("Start · 1");
        window.awaitText("1 done · 2 refused");
        window.awaitText("cron.service: It runs already.");
    }

    @Test
    void betweenTwoUnitsItCanBeEnded() {
        unlocked();
        fake.change = FakeCalls.stuckAt(org.reeve.api.Stage.ASKING);
        window.selectAll(THREE);
        window.press("Restart · 3");
        window.awaitText("1 of 3 · Waiting for password…");
        window.press("Cancel");
        window.awaitText("3 not begun");
        assertEquals(1, made().size());
    }

    @Test
    void consequencesAreToldOnceForAll() {
        unlocked();
        window.selectAll("cron.service", "NetworkManager.service", "postgresql@17-main.service");
        window.press("Stop · 3");
        window.awaitText("Stop 3 units?");
        window.awaitText("NetworkManager.service: You are connected through it");
        window.awaitText("postgresql@17-main.service: Also stops: webapp.service.");
        window.press("Cancel");
        assertTrue(fake.made.isEmpty());
    }

    @Test
    void theSelectionIsKeptByNameWhileUnitsChange() {
        window.selectAll(THREE);
        window.awaitText("3 units selected");
        for (String unit : List.of("nginx.service", "cron.service", "ssh.service")) {
            UnitName name = new UnitName(unit);
            fake.tell(new UnitChanged(
                    name, Optional.of(fake.units.set(Scope.SYSTEM, name, ActiveState.FAILED, "failed"))));
        }
        window.awaitText("Failed 5");
        window.awaitText("2 failed");
        window.await("the same rows", () -> selected().equals(Set.of(THREE)));
        window.awaitText("3 units selected");
    }

    @Test
    void whatTheFilterHidesStaysSelectedAndIsToldSo() {
        window.selectAll(THREE);
        window.type(".filter-bar .text-field", "nginx");
        window.awaitText("2 of them are not in the list now.");
        window.type(".filter-bar .text-field", "");
        window.await("the same rows", () -> selected().equals(Set.of(THREE)));
    }

    @Test
    void oneRowIsOneUnitAgain() {
        window.selectAll(THREE);
        window.awaitText("3 units selected");
        window.select("ssh.service");
        window.await("its pane", () -> window.texts().stream().noneMatch(text -> text.contains("units selected")));
        window.awaitText("systemctl restart ssh.service");
    }
}
