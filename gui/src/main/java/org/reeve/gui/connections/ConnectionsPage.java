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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Sight;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** The page of connections: filter, table, and the pane of the selected one. */
public final class ConnectionsPage implements Page, ConnectionsKeys.Target {
    private static final double DIVIDER = 0.69;

    private final ConnectionWords words = new ConnectionWords();
    private final Texts texts = words.texts();
    private final Face face = new Face("connections", texts.get("title"), Feather.SHARE_2, Group.NETWORK);
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
    private final ObservableValue<Boolean> seen;
    private final ConnectionOffers offers;
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
        this.split = new MasterDetail(context, "connections", DIVIDER, master(notices), pane);
        this.content = new BorderPane(split);
        this.seen = Sight.of(content);
        this.offers = new ConnectionOffers(
                words, calls, model, this::reveal, () -> context.background().show(pane::focusFirst));
        FlowPane bar = new FlowPane(filter);
        bar.getStyleClass().add("filter-bar");
        content.setTop(new VBox(bar, notices.pane().strip()));
        wire();
    }

    private StackPane master(Notices notices) {
        StackPane master = new StackPane(table.view(), notices.pane());
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.pane().empty());
        return master;
    }

    private void wire() {
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        ConnectionsKeys.install(content, this);
        filter.leadTo(table::focus);
        table.rows(menu::on);
        seen.addListener((_, _, _) -> count());
    }

    private void count() {
        if (shown && seen.getValue()) {
            traffic.start();
        } else {
            traffic.stop();
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
        return shown && Sight.active(content);
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
        return offers.find(asked, actions);
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
                // Not model.all(): while that tells of a change, what is visible still counts rows that are gone.
                model.visible(),
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
        split.save();
        memory.save();
    }
}
