package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.services.Scope;
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
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Sight;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The page of units: chips, table, and the pane of the selected one. */
public final class ServicesPage implements Page, ServicesKeys.Target, UnitOffers.Page, Overrides.Page {
    /** Its name for the program. */
    static final String ID = "services";

    private static final double DIVIDER = 0.605;

    private final UnitWords words = new UnitWords();
    private final Texts texts = words.texts();
    private final Face face = new Face(ID, texts.get("title"), Feather.SETTINGS, Group.SYSTEM);
    private final PageContext context;
    private final ServicesModel model;
    private final DetailModel detail;
    private final ActionsModel actions;
    private final FilterBar filters;
    private final RowTable<UnitRow> table;
    private final FilterMemory memory;
    private final TimesModel times;
    private final Columns columns;
    private final SeveralModel several;
    private final PageDeeds deeds;
    private final DetailSide side;
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
        this.calls = new UnitCalls(context.calls(), context.background(), words, context.settings());
        this.actions = new ActionsModel(context.jobs(), context.actions(), context.desk(), detail, calls, words);
        RoundModel rounds = new RoundModel(context.jobs(), context.permits(), context.desk(), calls, words);
        this.several = new SeveralModel(context.calls(), context.background(), model::find, rounds);
        this.deeds = new PageDeeds(words, context.desk(), detail, actions, several);
        this.offers = new UnitOffers(words, context, deeds, this);
        this.failed = new FailedUnits(texts, context, model.list(Scope.SYSTEM)::seed, this::reveal);
        this.filters = new FilterBar(texts, model);
        this.table = UnitTable.of(words, model, context.background());
        this.memory = new FilterMemory(context.memory(), model);
        this.times = new TimesModel(context.calls(), context.background());
        this.overrides = new Overrides(context, content, this);
        DetailPane pane = new DetailPane(words, detail, actions, deeds, context, this::reveal, overrides.tools());
        this.side = new DetailSide(model, several, table, pane, new SeveralPane(words, several, deeds));
        Notices notices = new Notices(words, model, times, context);
        this.split = new MasterDetail(context, ID, DIVIDER, master(notices), side);
        content.setCenter(split);
        this.columns = new Columns(words, context, model, times, table.view(), Sight.of(content));
        content.setTop(new VBox(filters, notices.pane().strip()));
        split.follow(model.selected());
        split.keys(table.view(), side::focusFirst, this::closeDetail);
        side.assemble(context.compact(), this::closeDetail);
        wire();
    }

    private StackPane master(Notices notices) {
        StackPane master = new StackPane(table.view(), notices.pane());
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.pane().empty());
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
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::fromTable);
        RowMenu menu = new RowMenu(words, actions, model, detail, several, deeds);
        table.rows(menu::on);
        menu.on(table.view());
        table.several(UnitRow::key, several.chosen());
        context.jobs().onEnd(this::bootChanged);
    }

    /** systemd tells units that changed, and not unit files. */
    private void bootChanged(Job job) {
        if (job.state().get() instanceof Job.Done(Change change, var _, var _)) {
            Act.of(job.call()).filter(act -> act.deed() instanceof Deed.Boot).ifPresent(act -> model.list(act.scope())
                    .startup(act.unit(), change.result()));
        }
    }

    private void fromTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && side.many()) {
            side.chooseOne();
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
        times.again();
        detail.read();
    }

    @Override
    public void choose(Filter filter) {
        model.filter().set(filter);
    }

    @Override
    public void act(Deed deed) {
        deeds.act(deed);
    }

    @Override
    public void runNow() {
        deeds.runNow();
    }

    @Override
    public void log() {
        side.focusLog();
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
        all.addAll(overrides.find(Stream.concat(model.all().map(ServicesPage::target), model.templates()), asked));
        return all;
    }

    private static Target target(UnitRow row) {
        return new Target(row.scope(), row.name());
    }

    @Override
    public void focus(Deed deed) {
        side.focus(deed);
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
        return calls.words(call, this::reveal)
                .or(() -> calls.wordsOfAll(call, () -> {
                    context.desk().raise();
                    context.desk().open(id());
                }))
                .or(() -> overrides.words(call));
    }

    @Override
    public Optional<Replaced> replaced(Call undo) {
        return overrides.replaced(undo);
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
        side.shown(true);
    }

    @Override
    public void hidden() {
        model.stop();
        columns.shown(false);
        side.shown(false);
    }

    @Override
    public void closing() {
        model.stop();
        split.save();
        memory.save();
        columns.save();
    }
}
