package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.gui.override.Overrides;
import org.reeve.gui.override.Target;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** The page of units: chips, table, and the pane of the selected one. */
public final class ServicesPage implements Page, ServicesKeys.Target, UnitOffers.Page, Overrides.Page {
    private static final String DIVIDER = "services.divider";
    private static final String NARROWING = "services.filters";
    private static final double DIVIDER_DEFAULT = 0.605;

    private final UnitWords words = new UnitWords();
    private final Texts texts = words.texts();
    private final PageContext context;
    private final ServicesModel model;
    private final DetailModel detail;
    private final ActionsModel actions;
    private final FilterBar filters;
    private final RowTable<UnitRow> table;
    private final TableMemory<UnitRow> memory;
    private final MoreColumns columns;
    private final DetailPane pane;
    private final MasterDetail split;
    private final BorderPane content = new BorderPane();
    private final Overrides overrides;
    private final UnitCalls calls;
    private final UnitOffers offers;
    private final FailedModel failed;
    private final ObservableList<Attention> attention = FXCollections.observableArrayList();

    /** Reads nothing until it is shown. */
    public ServicesPage(PageContext context) {
        this.context = context;
        this.model = new ServicesModel(context.calls(), context.background());
        this.detail = new DetailModel(context.calls(), context.background(), context.permits());
        this.actions =
                new ActionsModel(context.jobs(), context.actions(), context.desk(), detail, words, context.settings());
        this.calls = new UnitCalls(context.calls(), context.background(), words, context.settings());
        this.offers = new UnitOffers(words, context, actions, this);
        this.failed = new FailedModel(context.calls(), context.background(), this::failed);
        this.filters = new FilterBar(texts, model);
        this.table = UnitTable.of(words, model, context.background());
        this.columns = new MoreColumns(texts, context, model, table.view());
        this.memory = new TableMemory<>(context.memory(), "services", table.view());
        this.overrides = new Overrides(context, content, this);
        this.pane = new DetailPane(words, detail, actions, context.desk(), this::reveal, overrides.tools());
        Notices notices = new Notices(words, model, context);
        double divider = context.memory().number(DIVIDER).orElse(DIVIDER_DEFAULT);
        this.split = new MasterDetail(master(notices), pane, divider);
        content.setCenter(split);
        content.setTop(new VBox(filters, notices.strip()));
        split.compactProperty().bind(context.compact());
        split.detailShownProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !context.compact().get() || model.selected().get().isPresent(),
                        context.compact(),
                        model.selected()));
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
        context.memory().get(NARROWING).map(Narrowing::of).ifPresent(model.narrowing()::set);
        model.selected().addListener((_, _, row) -> detail.show(row));
        model.list(Scope.SYSTEM).onTouched(detail::touched);
        model.list(Scope.USER).onTouched(detail::touched);
        context.calls().onRootState(state -> context.background().show(detail::rightsChanged));
        context.rights().addListener((_, _, _) -> detail.rightsChanged());
        ServicesKeys.install(overrides.node(), this);
        filters.getChildren()
                .add(overrides.newTimerButton(() -> model.filter().get().scope()));
        filters.field().leadTo(table::focus);
        table.view().addEventHandler(KeyEvent.KEY_PRESSED, this::fromTable);
        table.rows(this::dress);
    }

    private TableRow<UnitRow> dress(TableRow<UnitRow> row) {
        return new RowMenu(words, actions, model).on(row);
    }

    private void fromTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            pane.focusFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && context.compact().get()) {
            closeDetail();
            event.consume();
        }
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
    public String id() {
        return "services";
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
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
    public Group group() {
        return Group.SYSTEM;
    }

    @Override
    public ObservableList<Attention> attention() {
        return attention;
    }

    private void failed(List<UnitName> units) {
        attention.setAll(units.stream().map(this::failed).toList());
    }

    private Attention failed(UnitName unit) {
        return new Attention(
                id() + "/" + unit.value(),
                true,
                texts.get("attention.failed", unit.value()),
                Optional.empty(),
                texts.get("show.log"),
                () -> reveal(new UnitRow.Key(Scope.SYSTEM, unit)));
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
        context.memory().put(DIVIDER, Double.toString(split.divider()));
        context.memory().put(NARROWING, model.narrowing().get().text());
        memory.save();
        columns.save();
    }
}
