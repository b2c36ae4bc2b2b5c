package org.reeve.gui.connections;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** The page of connections: filter, table, and the pane of the selected one. */
public final class ConnectionsPage implements Page, ConnectionsKeys.Target {
    private static final String DIVIDER = "connections.divider";
    private static final double DIVIDER_DEFAULT = 0.69;

    private final ConnectionWords words = new ConnectionWords();
    private final Texts texts = words.texts();
    private final PageContext context;
    private final ConnectionsModel model;
    private final TrafficModel traffic;
    private final ConnectionCalls calls;
    private final ActionsModel actions;
    private final ConnectionMenu menu;
    private final FilterField filter;
    private final RowTable<Connection> table;
    private final TableMemory<Connection> memory;
    private final DetailPane pane;
    private final MasterDetail split;
    private final BorderPane content;
    private final ObservableList<Attention> attention = FXCollections.observableArrayList();
    private List<LostModel.Lost> told = List.of();
    private boolean shown;

    /** Watches from {@link #started} on; traffic is counted only while it is shown. */
    public ConnectionsPage(PageContext context) {
        this.context = context;
        this.model = new ConnectionsModel(
                context.calls(), context.background(), words, new LostModel(Clock.systemUTC()), this::tellLost);
        this.traffic = new TrafficModel(context.calls(), context.background());
        this.calls = new ConnectionCalls(context.background(), words, model, Seat.of(System.getenv()), Logins::read);
        this.actions = new ActionsModel(context.jobs(), context.desk(), calls, this::reveal, this::lookedAt);
        this.menu = new ConnectionMenu(words, actions, context.actions(), model);
        this.filter = new FilterField(texts.get("filter.prompt"), model.text());
        this.table = ConnectionTable.of(words, model, traffic, context.background());
        this.memory = new TableMemory<>(context.memory(), "connections", table.view());
        this.pane = new DetailPane(words, model, traffic, actions, menu, context.desk());
        Notices notices = new Notices(texts, model, context);
        double divider = context.memory().number(DIVIDER).orElse(DIVIDER_DEFAULT);
        this.split = new MasterDetail(master(notices), pane, divider);
        this.content = new BorderPane(split);
        FlowPane bar = new FlowPane(filter);
        bar.getStyleClass().add("filter-bar");
        content.setTop(new VBox(bar, notices.strip()));
        wire();
    }

    private StackPane master(Notices notices) {
        StackPane master = new StackPane(table.view(), notices);
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.empty());
        return master;
    }

    private void wire() {
        split.compactProperty().bind(context.compact());
        split.detailShownProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !context.compact().get() || model.selected().get().isPresent(),
                        context.compact(),
                        model.selected()));
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        ConnectionsKeys.install(content, this);
        filter.leadTo(table::focus);
        table.view().addEventHandler(KeyEvent.KEY_PRESSED, this::fromTable);
        table.rows(menu::on);
        seen().addListener((_, _, _) -> count());
    }

    /** Whether the window shows it: a page of a window that is closed to the tray is not looked at. */
    private ObservableValue<Boolean> seen() {
        return content.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(window -> window instanceof Stage stage
                        ? stage.showingProperty().and(stage.iconifiedProperty().not())
                        : window.showingProperty())
                .orElse(false);
    }

    private void count() {
        if (shown && seen().getValue()) {
            traffic.start();
        } else {
            traffic.stop();
        }
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
        filter.take();
    }

    @Override
    public void readAgain() {
        model.start();
        count();
    }

    @Override
    public void act(ConnectionAction action) {
        model.selected()
                .get()
                .filter(one -> ConnectionMenu.offered(one).equals(Optional.of(action)))
                .ifPresent(one -> actions.begin(one.id(), action));
    }

    private boolean lookedAt() {
        return shown
                && content.getScene() != null
                && content.getScene().getWindow() != null
                && content.getScene().getWindow().isFocused();
    }

    private void reveal(ConnectionId id) {
        context.desk().raise();
        context.desk().open(id());
        model.find(id).ifPresent(model::reveal);
        table.reveal();
        table.view().requestFocus();
    }

    private void tellLost() {
        List<LostModel.Lost> lost = model.lost();
        if (!lost.equals(told)) {
            told = lost;
            attention.setAll(lost.stream().map(this::attention).toList());
        }
    }

    private Attention attention(LostModel.Lost lost) {
        ConnectionId id = lost.connection().id();
        return new Attention(
                id() + "/" + id.value(),
                true,
                words.ended(lost.connection()),
                Optional.of(lost.since()),
                words.button(ConnectionAction.CONNECT),
                () -> actions.begin(id, ConnectionAction.CONNECT));
    }

    @Override
    public List<Found> find(List<String> asked) {
        return ConnectionSearch.find(model.all(), asked, words).stream()
                .map(this::found)
                .toList();
    }

    private Found found(ConnectionSearch.Hit hit) {
        return switch (hit) {
            case ConnectionSearch.Hit.Place(Connection one) ->
                Found.place(
                        Looks.of(one.type()),
                        texts.get("palette.go", words.subject(one.id(), Optional.of(one))),
                        texts.get("kind", title(), words.state(one)),
                        () -> reveal(one.id()));
            case ConnectionSearch.Hit.Act(Connection one, ConnectionAction action) -> offer(one, action);
        };
    }

    private Found offer(Connection one, ConnectionAction action) {
        CallWords said = calls.words(new ConnectionCalls.Act(action, one.id()), () -> reveal(one.id()));
        return new Found(
                Looks.of(one.type()),
                texts.get("palette.offer", said.label()),
                String.join(" ", said.command()),
                "",
                () -> {
                    reveal(one.id());
                    context.background().show(pane::focusFirst);
                },
                () -> {
                    reveal(one.id());
                    actions.begin(one.id(), action);
                });
    }

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public Ikon icon() {
        return Feather.SHARE_2;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Group group() {
        return Group.NETWORK;
    }

    @Override
    public ObservableList<Attention> attention() {
        return attention;
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return calls.words(call, this::reveal);
    }

    @Override
    public void onWords(Runnable listener) {
        model.all().addListener((ListChangeListener<Connection>) change -> listener.run());
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> model.state().get() instanceof ConnectionList.Ready
                        ? texts.get("status", model.visible().size(), model.connected())
                        : "",
                model.visible(),
                model.all(),
                model.state());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return ConnectionsKeys.listed(texts);
    }

    @Override
    public void started() {
        model.start();
    }

    @Override
    public void shown() {
        shown = true;
        count();
    }

    @Override
    public void hidden() {
        shown = false;
        count();
    }

    @Override
    public void closing() {
        context.memory().put(DIVIDER, Double.toString(split.divider()));
        memory.save();
    }
}
