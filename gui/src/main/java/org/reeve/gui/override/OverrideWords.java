package org.reeve.gui.override;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.Scope;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;

/** What calls on overrides and on timers of one's own are called, wherever they stand. */
final class OverrideWords {
    private static final String SYMBOL = "document-edit";

    private final Texts texts;
    private final Consumer<Target> show;

    /** {@code show} opens what a call is about. */
    OverrideWords(Texts texts, Consumer<Target> show) {
        this.texts = texts;
        this.show = show;
    }

    private record Act(String key, Scope scope, UnitName unit, List<String> command) {}

    /** Its words, where it is one. */
    Optional<CallWords> of(Call call) {
        return Arrays.stream(Scope.values())
                .flatMap(scope -> act(scope, call).stream())
                .findFirst()
                .map(this::words);
    }

    /** The unit that a call is about, where it is one of these. */
    static Optional<Target> about(Call call) {
        return Arrays.stream(Scope.values())
                .flatMap(scope -> act(scope, call).stream())
                .findFirst()
                .map(act -> new Target(act.scope(), act.unit()));
    }

    /** The unit whose override a call writes or removes, where it does that. */
    static Optional<Target> text(Call call) {
        return Arrays.stream(Scope.values())
                .flatMap(scope -> act(scope, call).stream())
                .filter(act -> List.of("save", "restore", "revert").contains(act.key()))
                .findFirst()
                .map(act -> new Target(act.scope(), act.unit()));
    }

    private static Optional<Act> act(Scope scope, Call call) {
        List<Object> said = call.arguments();
        if (said.size() == 1) {
            return beginning(scope, call);
        }
        if (said.size() < 2
                || !(said.getFirst() instanceof UnitName unit)
                || !(said.getLast() instanceof ContentTag tag)) {
            return Optional.empty();
        }
        return said.size() == 2 ? removal(scope, call, unit, tag) : content(scope, call, unit, tag);
    }

    private static Optional<Act> beginning(Scope scope, Call call) {
        return switch (call.arguments().getFirst()) {
            case TimedCommand timed ->
                where(
                        call,
                        OverrideCommands.create(scope, timed),
                        new Act("create", scope, timed.timer(), OverrideCommands.begin(scope, timed.timer())));
            case RemovedTimer removed ->
                where(
                        call,
                        OverrideCommands.putBack(scope, removed),
                        new Act("put", scope, removed.timer(), OverrideCommands.begin(scope, removed.timer())));
            default -> Optional.empty();
        };
    }

    private static Optional<Act> removal(Scope scope, Call call, UnitName unit, ContentTag tag) {
        return where(
                        call,
                        OverrideCommands.revert(scope, unit, tag),
                        new Act("revert", scope, unit, OverrideCommands.delete(scope, unit)))
                .or(() -> where(
                        call,
                        OverrideCommands.remove(scope, unit, tag),
                        new Act("remove", scope, unit, OverrideCommands.end(scope, unit))));
    }

    private static Optional<Act> content(Scope scope, Call call, UnitName unit, ContentTag tag) {
        List<String> command = OverrideCommands.edit(scope, unit);
        return switch (call.arguments().get(1)) {
            case OverrideText text ->
                where(call, OverrideCommands.save(scope, unit, text, tag), new Act("save", scope, unit, command));
            case VersionId version ->
                where(
                        call,
                        OverrideCommands.restore(scope, unit, version, tag),
                        new Act("restore", scope, unit, command));
            default -> Optional.empty();
        };
    }

    private static Optional<Act> where(Call call, Call same, Act act) {
        return call.method().equals(same.method()) ? Optional.of(act) : Optional.empty();
    }

    private CallWords words(Act act) {
        String unit = act.scope() == Scope.USER
                ? texts.get("call.user", act.unit().value())
                : act.unit().value();
        return new CallWords(
                Feather.EDIT_3,
                SYMBOL,
                texts.get("call." + act.key(), unit),
                texts.get("calling." + act.key(), unit),
                texts.get("called." + act.key(), unit),
                texts.get("not." + act.key(), unit),
                act.command(),
                told -> told.accept(List.of()),
                () -> show.accept(new Target(act.scope(), act.unit())));
    }
}
