package org.reeve.gui.logs;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** The page of logs: what is asked, a graph of it over time, its entries, and all of the one that is selected. */
public final class LogsPage implements Page, LogsKeys.Target {
    private static final double DIVIDER = 0.69;
    private static final double BUCKET = 9.5;
    private static final String COLUMNS = "logs.shown";

    private final LogWords words;
    private final Texts texts;
    private final Face face = known();
    private final PageContext context;
    private final Queries queries;
    private final LogsModel model;
    private final FollowModel follow;
    private final HistogramModel counts;
    private final FieldsModel fields;
    private final CatalogModel catalog;
    private final AccessModel access;
    private final SavedModel saved;
    private final LogBar bar;
    private final HistogramView graph;
    private final LogTable table;
    private final TableMemory<LogRow> memory;
    private final LogSteps steps;
    private final LogLinks links;
    private final EntryPane pane;
    private final ExportModel export;
    private final ExportForm form;
    private final MasterDetail split;
    private final BorderPane content = new BorderPane();
    private final ObservableList<Attention> attention = FXCollections.observableArrayList();

    /** Known before the page is made. */
    public static Face known() {
        return new Face("logs", Texts.of(LogsPage.class).get("title"), Feather.ALIGN_LEFT, Group.SYSTEM);
    }

    /** Reads nothing until it is shown. */
    public LogsPage(PageContext context) {
        this(context, Clock.system(ZoneId.systemDefault()));
    }

    LogsPage(PageContext context, Clock clock) {
        this.context = context;
        this.words = new LogWords(clock);
        this.texts = words.texts();
        this.queries = new Queries(context.calls(), clock);
        this.model = new LogsModel(context.background(), queries, clock);
        this.follow = new FollowModel(context.background(), queries, model);
        this.counts = new HistogramModel(context.background(), queries, model);
        this.fields = new FieldsModel(queries, context.background(), model);
        this.catalog = new CatalogModel(queries, context.background());
        this.access = new AccessModel(context.calls(), context.background(), model);
        this.saved = new SavedModel(context.memory());
        this.bar = new LogBar(words, model, catalog, follow, saved);
        this.graph = new HistogramView(words, this::brush);
        this.table = new LogTable(words, model, follow, context.background());
        this.memory = new TableMemory<>(context.memory(), "logs", table.view());
        this.steps = new LogSteps(words, model, context.actions());
        this.links = new LogLinks(words, context, model, catalog, content, table);
        this.pane = new EntryPane(words, model, fields, steps);
        this.export = new ExportModel(context.background(), queries);
        this.form = new ExportForm(texts, model, table, export, ExportForm.dialog(texts, content));
        LogNotices notices = new LogNotices(words, model, context);
        this.split = new MasterDetail(context, "logs", DIVIDER, master(notices), pane);
        assemble();
        wire();
    }

    private StackPane master(LogNotices notices) {
        StackPane master = new StackPane(table.view(), NewLines.of(texts, follow, this::toNewest), notices);
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.empty());
        return master;
    }

    private void assemble() {
        LogStrips strips = new LogStrips(words, model, follow, catalog, access, context);
        VBox room = new VBox(graph);
        room.getStyleClass().add("histogram-room");
        bar.assemble(this::export, this::openFolder);
        content.setTop(new VBox(bar, strips, new ExportStrip(texts, export, context.desk()), room));
        content.setCenter(split);
        Nodes.style(content, LogsPage.class, "logs.css");
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        strips.start();
    }

    private void wire() {
        memory.restore();
        context.memory().get(COLUMNS).ifPresent(this::showColumns);
        saved.last().ifPresent(model::remembered);
        LogsKeys.install(content, this);
        bar.field().leadTo(table::focus);
        LogMenu menu = new LogMenu(words, steps, table::copy);
        table.rows(menu::on);
        queries.onForgotten(access::restore);
        follow.onRows(counts::add);
        model.pager().listen(new Pager.Listener() {
            @Override
            public void begins() {
                counts.show();
            }
        });
        model.source().addListener((_, _, now) -> catalog.read(now));
        counts.counts().addListener((_, _, now) -> graph.show(now));
        model.filter().addListener((_, _, now) -> now.brush().ifPresentOrElse(graph::show, graph::showNoBrush));
        graph.widthProperty().addListener((_, _, width) -> counts.buckets((int) (width.doubleValue() / BUCKET)));
    }

    private void brush(Optional<Brush> marked) {
        model.choose(model.filter().get().within(marked));
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.view().requestFocus();
    }

    private void toNewest() {
        table.toNewest();
        table.view().requestFocus();
    }

    private void showColumns(String ids) {
        List<String> wanted = List.of(ids.split(",", -1));
        table.view().getColumns().forEach(column -> column.setVisible(wanted.contains(column.getId())));
    }

    @Override
    public void find() {
        bar.field().take();
    }

    @Override
    public void chooseUnits() {
        bar.chooseUnits();
    }

    @Override
    public void follow() {
        follow.wanted().set(!follow.wanted().get());
    }

    @Override
    public void around() {
        model.selected().get().ifPresent(steps::around);
    }

    @Override
    public void onlyUnit() {
        model.selected().get().ifPresent(steps::onlyUnit);
    }

    @Override
    public void export() {
        form.open(bar.lookup("#export"));
    }

    @Override
    public void save() {
        bar.save();
    }

    @Override
    public void openFolder() {
        askFolder().ifPresent(this::open);
    }

    private Optional<Path> askFolder() {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle(texts.get("open.title"));
        File chosen = dialog.showDialog(content.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    void open(Path folder) {
        model.choose(Filter.ALL);
        model.open(JournalSource.directory(folder.toAbsolutePath().toString()));
    }

    @Override
    public void zoom() {
        Filter filter = model.filter().get();
        filter.brush()
                .ifPresent(marked -> model.choose(
                        filter.of(new Span.Between(Optional.of(marked.from()), Optional.of(marked.until())))));
    }

    @Override
    public void back() {
        model.back();
    }

    @Override
    public void readAgain() {
        queries.forget();
        model.read();
        counts.again();
        catalog.read(model.source().get());
        fields.read();
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return attention;
    }

    /** Other pages show a unit's entries by what opens them. */
    @Override
    public Optional<CallWords> words(Call call) {
        return links.words(call);
    }

    @Override
    public List<Found> find(List<String> asked) {
        return links.find(asked);
    }

    @Override
    public ObservableValue<String> status() {
        return new LogStatus(texts, model, counts, catalog).text();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return LogsKeys.listed(texts);
    }

    @Override
    public void started() {}

    @Override
    public void shown() {
        model.resume();
        counts.show();
        catalog.read(model.source().get());
        follow.shown(true);
    }

    @Override
    public void hidden() {
        follow.shown(false);
        model.stop();
        counts.stop();
        catalog.stop();
        fields.stop();
    }

    @Override
    public void closing() {
        hidden();
        export.cancel();
        access.close();
        split.save();
        memory.save();
        saved.remember(model.aside().get().orElse(model.filter().get()));
        context.memory()
                .put(
                        COLUMNS,
                        String.join(
                                ",",
                                table.view().getVisibleLeafColumns().stream()
                                        .map(TableColumn::getId)
                                        .toList()));
    }

    /** What the graph shows, for tests. */
    Optional<LogHistogram> histogram() {
        return counts.counts().get();
    }
}
