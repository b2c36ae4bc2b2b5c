package org.reeve.gui.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** Settings, what is around Reeve, all shortcuts, and Reeve itself. */
public final class SettingsPage implements Page {
    /** Its id, for whoever opens it. */
    public static final String ID = "settings";

    /** Its parts, in their order. Named {@code tab.<name>} in the bundle. */
    public enum Part {
        CHOICES,
        COMPUTER,
        SHORTCUTS,
        ABOUT
    }

    /**
     * What it shows besides what every page gets.
     *
     * @param outside what lies around the window
     * @param checks what was looked at on this computer
     * @param shortcuts all shortcuts there are
     */
    public record Around(Outside outside, ChecksModel checks, Supplier<List<ShortcutGroup>> shortcuts) {}

    private static final List<Part> PARTS = List.of(Part.values());

    private final Texts texts = Texts.of(SettingsPage.class);
    private final Face face = known();
    private final PageContext context;
    private final ChecksModel checks;
    private final LoginModel login;
    private final LogModel log;
    private final AboutModel about;
    private final ComputerTab computer;
    private final ShortcutsTab shortcuts;
    private final TabPane tabs = new TabPane();
    private boolean shown;

    /** Known before the page is made. */
    public static Face known() {
        return new Face(ID, Texts.of(SettingsPage.class).get("title"), Feather.SLIDERS, Group.LAST);
    }

    /** Reads nothing until it is shown. */
    public SettingsPage(PageContext context, Around around) {
        this.context = context;
        this.checks = around.checks();
        this.login = new LoginModel(around.outside().login(), context.background());
        this.log = new LogModel(around.outside().trace(), context.background());
        this.about = new AboutModel(texts, context.calls(), context.background());
        this.computer = new ComputerTab(texts, checks, context.desk());
        this.shortcuts = new ShortcutsTab(texts, around.shortcuts());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("settings-tabs");
        tabs.getStyleClass().add("page-tabs");
        add(
                Part.CHOICES,
                new ChoicesTab(texts, context, login, log, around.outside().tray()));
        add(Part.COMPUTER, computer);
        add(Part.SHORTCUTS, shortcuts);
        add(Part.ABOUT, new AboutTab(texts, about, checks, context.desk()));
        tabs.getSelectionModel().selectedIndexProperty().addListener((_, _, _) -> refresh());
        tabs.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void add(Part part, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Tab tab = new Tab(texts.get("tab." + part.name()), scroll);
        tab.setId("tab-" + part.name());
        tabs.getTabs().add(tab);
    }

    /** Shows the page at one of its parts. */
    public void open(Part part) {
        context.desk().open(ID);
        tabs.getSelectionModel().select(PARTS.indexOf(part));
    }

    private Part part() {
        return PARTS.get(Math.max(0, tabs.getSelectionModel().getSelectedIndex()));
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        switch (part()) {
            case CHOICES -> {
                login.read();
                log.read();
            }
            case COMPUTER -> checks.putAway();
            case SHORTCUTS -> shortcuts.show();
            case ABOUT -> about.read();
        }
    }

    private void key(KeyEvent event) {
        int digit = event.getCode().isDigitKey() ? event.getCode().getName().charAt(0) - '1' : -1;
        if (event.isShortcutDown() && digit >= 0 && digit < PARTS.size()) {
            tabs.getSelectionModel().select(digit);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F && part() == Part.SHORTCUTS) {
            shortcuts.field().take();
            event.consume();
        } else if (event.getCode() == KeyCode.F5 && part() == Part.COMPUTER) {
            checks.look();
            event.consume();
        }
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return tabs;
    }

    /** What was found is told once at the start, and lastingly on the page itself: it waits for nobody. */
    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    @Override
    public ObservableValue<String> status() {
        return checks.state().map(look -> switch (look) {
            case ChecksModel.Look.Looking _ -> texts.get("checks.looking");
            case ChecksModel.Look.Failed _ -> texts.get("checks.failed");
            case ChecksModel.Look.Looked(List<Answer> answers) ->
                texts.get(
                        "checks.summary",
                        answers.stream()
                                .filter(answer -> answer.finding().isPresent())
                                .count());
        });
    }

    @Override
    public List<Found> find(List<String> words) {
        return PARTS.stream()
                .filter(part -> fits(part, words))
                .map(part -> Found.place(face.icon(), texts.get("tab." + part.name()), title(), () -> open(part)))
                .toList();
    }

    /** By its name, and by what a person may call what is in it. */
    private boolean fits(Part part, List<String> words) {
        String all = (texts.get("tab." + part.name()) + " " + texts.get("tab." + part.name() + ".words"))
                .toLowerCase(Locale.getDefault());
        return words.stream().allMatch(all::contains);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of("tabs", "filter", "again").stream()
                .map(key -> new Shortcut(texts.get("keys." + key), texts.get("keys." + key + ".does")))
                .toList();
    }

    /** Nothing to watch: the checks are looked at once, by the window. */
    @Override
    public void started() {}

    @Override
    public void shown() {
        shown = true;
        refresh();
    }

    @Override
    public void hidden() {
        shown = false;
    }

    @Override
    public void closing() {
        shown = false;
    }
}
