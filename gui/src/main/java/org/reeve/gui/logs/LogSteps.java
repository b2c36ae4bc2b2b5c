package org.reeve.gui.logs;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogValue;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;

/** What can be done with an entry. */
final class LogSteps implements EntryPane.EntrySteps {
    private final LogWords words;
    private final LogsModel model;
    private final Actions actions;

    LogSteps(LogWords words, LogsModel model, Actions actions) {
        this.words = words;
        this.model = model;
        this.actions = actions;
    }

    @Override
    public void around(LogRow row) {
        model.around(row);
    }

    @Override
    public void onlyUnit(LogRow row) {
        row.unit().ifPresentOrElse(unit -> model.choose(asked().ofUnits(List.of(unit))), () -> onlyIdentifier(row));
    }

    @Override
    public void onlyIdentifier(LogRow row) {
        model.choose(asked().ofIdentifiers(List.of(row.identifier())));
    }

    @Override
    public void onlyField(LogValue value) {
        String written = Asked.written(new LogField(value.name(), value.value()));
        String text = asked().text().strip();
        model.choose(asked().saying(text.isEmpty() ? written : written + " " + text));
    }

    /** What was asked before everything around an entry was shown still counts. */
    private Filter asked() {
        return model.aside().get().orElse(model.filter().get());
    }

    @Override
    public void copy(LogRow row) {
        Nodes.copy(words.copied(row));
    }

    /** Units of another machine, or of its past, are not this one's. */
    @Override
    public boolean known(LogRow row) {
        return model.source().get().kind() != JournalKind.DIRECTORY
                && place(row).isPresent();
    }

    @Override
    public void services(LogRow row) {
        place(row).ifPresent(known -> known.show().run());
    }

    private Optional<CallWords> place(LogRow row) {
        return row.unit().flatMap(this::call).flatMap(actions::words);
    }

    /** The page that knows a call of a unit shows the unit. */
    private Optional<Call> call(LogUnit unit) {
        try {
            UnitName name = new UnitName(unit.name());
            return Optional.of(ServicesCommands.call(unit.user() ? Scope.USER : Scope.SYSTEM, UnitAction.START, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
