package org.reeve.gui.services;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Settings;

/** What calls on units are called, wherever they stand. */
final class UnitCalls {
    private static final String SYMBOL = "system-run";

    private final Calls calls;
    private final Settings settings;
    private final Background background;
    private final UnitWords words;

    UnitCalls(Calls calls, Background background, UnitWords words, Settings settings) {
        this.settings = settings;
        this.calls = calls;
        this.background = background;
        this.words = words;
    }

    /** A call taken apart. */
    record Act(Scope scope, UnitAction action, UnitName unit) {
        static Optional<Act> of(Call call) {
            if (call.arguments().size() != 1 || !(call.arguments().getFirst() instanceof UnitName unit)) {
                return Optional.empty();
            }
            return Arrays.stream(Scope.values())
                    .flatMap(scope -> Arrays.stream(UnitAction.values()).map(action -> new Act(scope, action, unit)))
                    .filter(act -> act.call().method().equals(call.method()))
                    .findFirst();
        }

        Call call() {
            return ServicesCommands.call(scope, action, unit);
        }
    }

    /** Its words, where it is one; {@code show} opens the page at a unit. */
    Optional<CallWords> words(Call call, Consumer<UnitRow.Key> show) {
        return Act.of(call).map(act -> words(act, () -> show.accept(new UnitRow.Key(act.scope(), act.unit()))));
    }

    private CallWords words(Act act, Runnable show) {
        Texts texts = words.texts();
        UnitAction action = act.action();
        String unit = act.scope() == Scope.USER
                ? texts.get("call.user", act.unit().value())
                : act.unit().value();
        return new CallWords(
                Feather.SETTINGS,
                SYMBOL,
                texts.get("call." + action.name(), unit),
                texts.get("calling." + action.name(), unit),
                words.done(action, unit),
                texts.get("not.title." + action.name(), unit),
                ServicesCommands.command(act.scope(), action, act.unit()),
                told -> consider(act, told),
                show);
    }

    /** A unit that cannot be read is acted on all the same: the act itself will say what is wrong. */
    private void consider(Act act, Consumer<List<String>> told) {
        Cancel _ = background.read(
                cancel -> calls.of(ServicesRead.class, cancel, stage -> {}).get(act.scope(), act.unit()),
                detail -> told.accept(consequences(act, detail.names(), detail.stopsAlong())),
                problem -> told.accept(consequences(act, List.of(act.unit()), List.of())));
    }

    private List<String> consequences(Act act, List<UnitName> names, List<UnitName> along) {
        List<Consequences.Consequence> all = Consequences.of(act.scope(), act.action(), names, along);
        return words.consequences(Consequences.asked(all, settings.confirm().get()), act.action());
    }
}
