package org.reeve.gui.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Cancel;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** Where one is, and the ways from there: back, up, each folder on the way, a path that is typed with completion, marked places. */
final class PathBar extends HBox {
    private static final int OFFERED = 12;
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Texts texts;
    private final FolderModel model;
    private final Places places;
    private final PageContext context;
    private final Consumer<FilePath> visit;
    private final Button back;
    private final Button forward;
    private final Button up;
    private final HBox crumbs = new HBox();
    private final TextField field = new TextField();
    private final StackPane middle = new StackPane(crumbs, field);
    private final ToggleButton mark = new ToggleButton();
    private final MenuButton marked = new MenuButton();
    private final PathOffers offers;
    private Cancel asking = new Cancel();

    /** {@code visit} goes where somebody typed or chose to go: a folder, or a file to open. */
    PathBar(Texts texts, FolderModel model, Places places, PageContext context, Consumer<FilePath> visit) {
        this.texts = texts;
        this.model = model;
        this.places = places;
        this.context = context;
        this.visit = visit;
        this.back = Nodes.iconButton(Feather.ARROW_LEFT, texts.get("back"), model::back);
        this.forward = Nodes.iconButton(Feather.ARROW_RIGHT, texts.get("forward"), model::forward);
        this.up = Nodes.iconButton(Feather.ARROW_UP, texts.get("up.key"), model::up);
        this.offers = new PathOffers(texts.get("path.offers"), field, this::take);
        getStyleClass().add("path-bar");
        crumbs.getStyleClass().add("path-crumbs");
        field.setId("path");
        field.setAccessibleText(texts.get("path"));
        field.setPromptText(texts.get("path.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((_, _, now) -> offer(now));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                stopTyping();
            }
        });
        mark.setGraphic(Nodes.icon(Feather.STAR));
        mark.getStyleClass().addAll("icon-button", "mark-place");
        Nodes.name(mark, texts.get("bookmark"));
        mark.setOnAction(event -> {
            places.toggle(model.folder().get());
            show();
        });
        marked.setText(texts.get("places"));
        marked.getStyleClass().add("more");
        marked.setMinWidth(USE_PREF_SIZE);
        marked.setOnShowing(event -> fill());
        marked.getItems().add(new MenuItem(texts.get("places")));
        Button type = Nodes.iconButton(Feather.EDIT_2, texts.get("path.type"), this::type);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        crumbs.setMinWidth(0);
        getChildren().addAll(back, forward, up, middle, type, mark, marked);
        Nodes.show(field, false);
        InvalidationListener again = changed -> show();
        model.folder().addListener(again);
        show();
    }

    private void show() {
        FilePath folder = model.folder().get();
        back.setDisable(!model.trail().canGoBack());
        forward.setDisable(!model.trail().canGoForward());
        up.setDisable(folder.equals(FilePath.ROOT));
        mark.setSelected(places.marked().contains(folder));
        crumbs.getChildren().clear();
        crumb("/", FilePath.ROOT);
        FilePath at = FilePath.ROOT;
        for (EntryName name : folder.names()) {
            at = at.with(name);
            if (crumbs.getChildren().size() > 1) {
                crumbs.getChildren().add(Nodes.word("/", "muted"));
            }
            crumb(name.value(), at);
        }
    }

    private void crumb(String name, FilePath to) {
        Button crumb = Nodes.link(SafeText.line(name), () -> model.go(to));
        crumb.setAccessibleText(texts.get("go.to", SafeText.line(to.value())));
        boolean last = to.equals(model.folder().get());
        crumb.getStyleClass().add(last ? "here" : "crumb");
        crumb.setMinWidth(last ? USE_PREF_SIZE : 18);
        crumbs.getChildren().add(crumb);
    }

    /** Lets a path be typed. */
    void type() {
        Nodes.show(crumbs, false);
        Nodes.show(field, true);
        String now = model.folder().get().value();
        field.setText(now.equals("/") ? now : now + "/");
        field.requestFocus();
        field.end();
    }

    private void stopTyping() {
        asking.cancel();
        offers.hide();
        Nodes.show(field, false);
        Nodes.show(crumbs, true);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> stopTyping();
            case ENTER -> offers.selected().filter(row -> offers.showing()).ifPresentOrElse(this::take, this::go);
            case TAB -> {
                if (!offers.showing()) {
                    return;
                }
                offers.best().ifPresent(this::take);
            }
            case DOWN -> offers.move(1);
            case UP -> offers.move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What was offered is taken into the field; of a folder, what it holds is offered next. */
    private void take(FileRow row) {
        offers.hide();
        field.setText(row.path().value() + (row.isFolder() ? "/" : ""));
        field.requestFocus();
        field.end();
    }

    private void go() {
        Places.typed(field.getText().strip())
                .ifPresentOrElse(
                        path -> {
                            stopTyping();
                            visit.accept(path);
                        },
                        () -> context.desk().toast(new Toast(texts.get("path.wrong"), List.of())));
    }

    /** Folders and files that begin with what was typed last. */
    private void offer(String typed) {
        asking.cancel();
        if (!field.isVisible() || !typed.startsWith("/")) {
            offers.hide();
            return;
        }
        int slash = typed.lastIndexOf('/');
        String start = typed.substring(slash + 1).toLowerCase(Locale.ROOT);
        asking = context.background().after(PAUSE, () -> Places.typed(typed.substring(0, slash + 1))
                .ifPresent(folder -> ask(folder, start)));
    }

    private void ask(FilePath folder, String start) {
        FilesBy by = folder.equals(model.folder().get()) ? model.by().get() : FilesBy.USER;
        List<FileRow> found = new ArrayList<>();
        asking = context.background()
                .read(
                        cancel -> {
                            FileDoor.of(context.calls(), by, cancel, stage -> {})
                                    .list(folder, entry -> {
                                        cancel.check();
                                        FileRow row = FileRow.of(folder, entry);
                                        if (row.plain().startsWith(start) && (!start.isEmpty() || !row.hidden())) {
                                            found.add(row);
                                        }
                                    });
                            return Arranged.FIRST.showing(true).of(found);
                        },
                        this::show,
                        problem -> offers.hide()); // the folder may not be read: there is nothing to offer
    }

    private void show(List<FileRow> rows) {
        offers.show(rows.stream().limit(OFFERED).toList());
    }

    private void fill() {
        marked.getItems().clear();
        marked.getItems().addAll(places.marked().stream().map(this::place).toList());
        if (!places.recent().isEmpty()) {
            MenuItem title = new MenuItem(texts.get("recent"));
            title.setDisable(true);
            marked.getItems().addAll(new SeparatorMenuItem(), title);
            marked.getItems().addAll(places.recent().stream().map(this::place).toList());
        }
        if (marked.getItems().isEmpty()) {
            MenuItem none = new MenuItem(texts.get("places.none"));
            none.setDisable(true);
            marked.getItems().add(none);
        }
    }

    private MenuItem place(FilePath path) {
        MenuItem item = new MenuItem(SafeText.line(path.value()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> visit.accept(path));
        return item;
    }
}
