package org.reeve.gui;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** A window that opens on the Overview, with scripted figures and quick actions. */
@ExtendWith(FxSession.class)
abstract class OverviewWindow {
    static final Call RESTART = act(UnitAction.RESTART, "nginx.service");
    static final Call STOP = act(UnitAction.STOP, "cron.service");

    final FakeCalls fake = new FakeCalls();
    final QuickActions quick = new QuickActions();
    Optional<Driver> open = Optional.empty();

    static Call act(UnitAction action, String unit) {
        return ServicesCommands.call(Scope.SYSTEM, action, new UnitName(unit));
    }

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    Driver window(Consumer<FakeOverview> script) {
        return window(1280, 800, script);
    }

    Driver window(int width, int height, Consumer<FakeOverview> script) {
        script.accept(fake.overview);
        Driver driver = Driver.open(fake, quick, Scheme.LIGHT, width, height);
        open = Optional.of(driver);
        return driver;
    }

    void pin(Call call, String name) {
        Driver.onFx(() -> {
            quick.add(new QuickAction(name, "", call));
            return true;
        });
    }
}
