package org.reeve.gui.ports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.PortsCommands;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Export;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;

/** What can be reached of this machine, and who is behind it. */
public final class PortsPage implements Page {
    private static final double DIVIDER = 0.68;
    private static final String BEFORE = "ports.before";
    private static final int MOST_FOUND = 8;

    private final PortWords words = new PortWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final PortsModel model;
    private final FilterField filter;
    private final PortTable table;
    private final TableMemory<PortRow> memory;
    private final PortDetail pane;
    private final MasterDetail split;
    private final PortNotices notices;
    private final Map<PortKind, ToggleButton> chips = new EnumMap<>(PortKind.class);
    private final ToggleButton compare;
    private final BorderPane content;

    /** Known before the page is made. */
    public static Face known() {
        return new Face("ports", Texts.of(PortsPage.class).get("title"), Feather.LOG_IN, Group.NETWORK);
    }

    /** Reads nothing before it is shown. */
    public PortsPage(PageContext context) {
        this.context = context;
        this.model = new PortsModel(context.calls(), context.background(), words::searched);
        model.before(context.memory().get(BEFORE).flatMap(Before::of));
        this.filter = new FilterField(texts.get("filter"), model.text());
        this.table = new PortTable(words, model, context.background());
        this.memory = new TableMemory<>(context.memory(), "ports", table.rows().view());
        this.pane = new PortDetail(words, model, context.actions());
        this.notices = new PortNotices(texts, model, context, this::unfilter);
        this.compare = compare();
        StackPane master = new StackPane(table.rows().view(), notices.pane());
        master.setMinWidth(0);
        table.rows().view().setPlaceholder(notices.pane().empty());
        this.split = new MasterDetail(context, "ports", DIVIDER, master, pane);
        this.content = new BorderPane(split);
        content.setTop(new VBox(bar(), notices.pane().strip()));
        Nodes.style(content, PortsPage.class, "ports.css");
        wire();
    }

    private FlowPane bar() {
        FlowPane bar = new FlowPane(filter);
        bar.getStyleClass().add("filter-bar");
        for (PortKind kind : PortKind.values()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.setId("kind-" + kind);
            chip.setOnAction(event -> model.only(kind, chip.isSelected()));
            chips.put(kind, chip);
            bar.getChildren().add(chip);
        }
        bar.getChildren().add(compare);
        bar.getChildren().add(Nodes.iconButton(Feather.REFRESH_CW, texts.get("again"), model::again));
        bar.getChildren().add(new Export(context, "ports", table::exported));
        return bar;
    }

    private ToggleButton compare() {
        ToggleButton chip = new ToggleButton(texts.get("compare"));
        chip.getStyleClass().add("chip");
        chip.selectedProperty().bindBidirectional(model.comparing());
        chip.setDisable(model.before().isEmpty());
        chip.setTooltip(new Tooltip(model.before()
                .map(before -> texts.get(
                        "compare.with",
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withZone(ZoneId.systemDefault())
                                .format(before.at())))
                .orElseGet(() -> texts.get("compare.none"))));
        return chip;
    }

    private void wire() {
        split.follow(model.selected());
        split.keys(table.rows().view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        table.compared(false);
        filter.leadTo(table.rows()::focus);
        model.all().addListener((ListChangeListener<PortRow>) change -> count());
        model.comparing().addListener((_, _, compared) -> table.compared(compared));
        model.visible().addListener((ListChangeListener<PortRow>) change -> notices.empty());
        PageKeys.install(content, this::key);
        count();
    }

    private void count() {
        chips.forEach((kind, chip) -> chip.setText(texts.get("chip", texts.get("chip." + kind), model.count(kind))));
    }

    private boolean key(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            filter.take();
        } else if (event.getCode() == KeyCode.F5) {
            model.again();
        } else {
            return false;
        }
        return true;
    }

    private void unfilter() {
        filter.clear();
        chips.forEach((kind, chip) -> {
            chip.setSelected(false);
            model.only(kind, false);
        });
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.rows().view().requestFocus();
    }

    private void reveal(PortRow row) {
        context.desk().raise();
        context.desk().open(id());
        unfilter();
        model.selected().set(Optional.of(row));
        table.rows().reveal();
        table.rows().view().requestFocus();
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
        return FXCollections.emptyObservableList();
    }

    /** Ports are opened in a terminal; here they are told of in the history. */
    @Override
    public Optional<CallWords> words(Call call) {
        if (call.arguments().size() != 1 || !(call.arguments().getFirst() instanceof PortAddress address)) {
            return Optional.empty();
        }
        List<String> command = call.method().endsWith("accept")
                ? PortsCommands.acceptCommand(address)
                : PortsCommands.listenCommand(address);
        return Optional.of(new CallWords(
                face.icon(),
                "network-server-symbolic",
                texts.get("call", address),
                texts.get("calling", address),
                texts.get("called", address),
                texts.get("call.not", address),
                command,
                told -> told.accept(List.of()),
                () -> context.desk().open(id())));
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> model.state().get() instanceof PortsModel.Ready
                        ? texts.get(
                                "status", model.visible().size(), model.all().size())
                        : "",
                model.visible(),
                model.state());
    }

    @Override
    public List<Found> find(List<String> asked) {
        return model.all().stream()
                .filter(row ->
                        asked.stream().allMatch(words.searched(row.listener()).toLowerCase(Locale.ROOT)::contains))
                .limit(MOST_FOUND)
                .map(row -> Found.place(
                        face.icon(),
                        texts.get(
                                "found",
                                words.address(row.listener()),
                                words.port(row.listener()),
                                words.who(row.listener())),
                        texts.get("title"),
                        () -> reveal(row)))
                .toList();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return PageKeys.listed(texts, List.of("find", "table", "copy", "again"));
    }

    @Override
    public void started() {
        // Nothing of it needs attention while nobody looks.
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void closing() {
        split.save();
        memory.save();
        model.now().ifPresent(now -> context.memory().put(BEFORE, now.text()));
    }
}
