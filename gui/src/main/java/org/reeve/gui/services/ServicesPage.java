package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.override.Overrides;
import org.reeve.gui.override.Target;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Sight;
import org.reeve.gui.widget.Texts;

/** The page of units: chips, table, and the pane of the selected one. */
public final class ServicesPage implements Page, ServicesKeys.Target, UnitOffers.Page, Overrides.Page {
    /** Its name for the program. */
    static final String ID = "services";

    private static final double DIVIDER = 0.605;

    private final UnitWords words = new UnitWords();
    private final Texts texts = words.texts();
    private final Face face = new Face("services", texts.get("title"), Feather.SETTINGS, Group.SYSTEM);
    private final PageContext context;
    private final ServicesModel model;
    private final DetailModel detail;
    private final ActionsModel actions;
    private final FilterBar filters;
    private final RowTable<UnitRow> table;
    private final FilterMemory memory;
    private final TimesModel times;
    private final Columns columns;
    private final DetailPane pane;
    private final MasterDetail split;
    private final BorderPane content = new BorderPane();
    private final Overrides overrides;
    private final UnitCalls calls;
    private final UnitOffers offers;
    private final FailedUnits failed;

    /** Reads nothing until it is shown. */
    public ServicesPage(PageContext context) {
        this.context = context;
        this.model = new ServicesModel(context.calls(), context.background());
        this.detail = new DetailModel(context.calls(), context.background(), context.permits());
        this.actions =
                new ActionsModel(context.jobs(), context.actions(), context.desk(), detail, words, context.settings());
        this.calls = new UnitCalls(context.calls(), context.background(), words, context.settings());
        this.offers = new UnitOffers(words, context, actions, this);
        this.failed = new FailedUnits(texts, context, this::reveal);
        this.filters = new FilterBar(texts, model);
        this.table = UnitTable.of(words, model, context.background());
        this.memory = new FilterMemory(context.memory(), model);
        this.times = new TimesModel(context.calls(), context.background());
        this.overrides = new Overrides(context, content, this);
        this.pane = new DetailPane(words, detail, actions, context.desk(), this::reveal, overrides.tools());
        Notices notices = new Notices(words, model, times, context);
        this.split = new MasterDetail(context, ID, DIVIDER, master(notices), pane);
        content.setCenter(split);
        this.columns = new Columns(words, context, model, times, table.view(), Sight.of(content));
        content.setTop(new VBox(filters, notices.strip()));
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        wire();
    }

    private StackPane master(Notices notices) {
        StackPane master = new StackPane(table.view(), notices);
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.empty());
        return master;
    }

    private void wire() {
        memory.restore();
        columns.start();
        model.selected().addListener((_, _, row) -> detail.show(row));
        model.list(Scope.SYSTEM).onTouched(detail::touched);
        model.list(Scope.USER).onTouched(detail::touched);
        context.calls().onRootState(state -> context.background().show(detail::rightsChanged));
        context.rights().addListener((_, _, _) -> detail.rightsChanged());
        ServicesKeys.install(overrides.node(), this);
        filters.getChildren()
                .add(overrides.newTimerButton(() -> model.filter().get().scope()));
        filters.field().leadTo(table::focus);
        table.rows(this::dress);
    }

    private TableRow<UnitRow> dress(TableRow<UnitRow> row) {
        return new RowMenu(words, actions, model).on(row);
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.view().requestFocus();
    }

    @Override
    public void find() {
        filters.field().take();
    }

    @Override
    public void readAgain() {
        model.stop();
        model.start();
        times.again();
        detail.read();
    }

    @Override
    public void choose(Filter filter) {
        model.filter().set(filter);
    }

    @Override
    public void act(UnitAction action) {
        detail.row().get().filter(row -> possible(row, action)).ifPresent(row -> actions.begin(row, action));
    }

    private boolean possible(UnitRow row, UnitAction action) {
        return action == UnitAction.START ? !row.up() : row.up();
    }

    @Override
    public void reveal(UnitRow row) {
        context.desk().open(id());
        model.reveal(row);
        table.reveal();
        table.view().requestFocus();
    }

    @Override
    public List<Found> find(List<String> asked) {
        List<Found> all = new ArrayList<>(offers.find(model.all(), asked));
        all.addAll(overrides.find(model.all().map(row -> new Target(row.scope(), row.name())), asked));
        return all;
    }

    @Override
    public void focus(UnitAction action) {
        pane.focus(action);
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return overrides.node();
    }

    @Override
    public boolean covered() {
        return overrides.open();
    }

    @Override
    public List<String> unsaved() {
        return overrides.unsaved();
    }

    @Override
    public void reveal(Target unit) {
        reveal(new UnitRow.Key(unit.scope(), unit.unit()));
    }

    @Override
    public void changed() {
        detail.read();
    }

    @Override
    public ObservableList<Attention> attention() {
        return failed.all();
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return calls.words(call, this::reveal).or(() -> overrides.words(call));
    }

    private void reveal(UnitRow.Key unit) {
        context.desk().raise();
        reveal(model.find(unit).orElseGet(() -> new UnitRow(unit.scope(), unit.name(), Optional.empty(), "")));
    }

    @Override
    public void started() {
        failed.start();
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> texts.get(
                        "status", model.visible().size(), model.counts().get().of(Filter.FAILED)),
                model.visible(),
                model.counts());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return ServicesKeys.listed(texts);
    }

    @Override
    public void shown() {
        model.start();
        columns.shown(true);
    }

    @Override
    public void hidden() {
        model.stop();
        columns.shown(false);
    }

    @Override
    public void closing() {
        model.stop();
        split.save();
        memory.save();
        columns.save();
    }
}
