package org.reeve.gui.files;

import java.nio.channels.FileChannel;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.editor.Language;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** A file that is only looked at, page by page, because it is long or no text; it is followed while it grows. */
final class ViewerPane extends VBox {
    private static final double LINE = 18;
    private static final int MOST_COPIED = 10_000;

    private final FileWords words;
    private final Texts texts;
    private final PageContext context;
    private final boolean hex;
    private final Opening opening;
    private final PagedModel model;
    private final ListView<String> list = new ListView<>();
    private final Label count = Nodes.word("", "muted", "small");
    private final ViewerFind find;
    /** Whether the end stays in sight while the file grows: from going there until one looks elsewhere. */
    private boolean following;

    ViewerPane(FileWords words, PageContext context, Opening opening) {
        this.words = words;
        this.texts = words.texts();
        this.context = context;
        this.opening = opening;
        this.hex = opening.why().filter(Opening.Why.BINARY::equals).isPresent();
        FileChannel channel = opening.file().content().input().getChannel();
        this.model = new PagedModel(channel, context.background(), hex);
        getStyleClass().add("file-text");
        list.setId("viewer");
        list.getStyleClass().addAll("log", "viewer");
        list.setFixedCellSize(LINE);
        list.setAccessibleText(texts.get("viewer", FileWords.name(opening.file().path())));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new LineCell(!hex));
        list.setItems(model.rows());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::look);
        list.addEventFilter(ScrollEvent.SCROLL, event -> following &= event.getDeltaY() <= 0);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following = false);
        VBox.setVgrow(list, Priority.ALWAYS);
        this.find = new ViewerFind(words, model, list, () -> following = false);
        getChildren().addAll(head(), EditorPane.strip(why()), find, list);
        InvalidationListener again = changed -> tell();
        model.size().addListener(again);
        model.rows().addListener(again);
        model.problem().addListener(again);
        tell();
    }

    private HBox head() {
        Label name = Nodes.word(FileWords.name(opening.file().path()), "unit-name");
        Label owner = Nodes.word(
                words.owner(opening.file().entry().owner()) + " "
                        + opening.file().entry().mode().octal(),
                "pill");
        HBox head = new HBox(
                name,
                owner,
                Nodes.word(texts.get("read.only"), "pill"),
                Nodes.spacer(),
                count,
                Nodes.iconButton(Feather.SEARCH, texts.get("to.find"), this::find),
                Nodes.iconButton(Feather.ARROW_UP, texts.get("to.start"), this::toStart),
                Nodes.iconButton(Feather.ARROW_DOWN, texts.get("to.end"), this::toEnd));
        head.getStyleClass().add("file-head");
        return head;
    }

    private void toStart() {
        following = false;
        list.scrollTo(0);
    }

    private void toEnd() {
        following = true;
        list.scrollTo(Math.max(0, model.rows().size() - 1));
    }

    private void find() {
        find.open();
    }

    /** The keys of the page, as far as they are about this file; answers whether it took one. */
    boolean take(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            find();
        } else if (event.getCode() == KeyCode.F3) {
            find.further(!event.isShiftDown());
        } else if (PageKeys.ctrl(KeyCode.G).match(event) && !hex) {
            int now = Math.max(0, list.getSelectionModel().getSelectedIndex()) + 1;
            context.desk().sheet(LineSheet.of(texts, now, model.rows().size(), line -> find.show(line - 1L)));
        } else {
            return false;
        }
        return true;
    }

    private String why() {
        return texts.get(
                "why." + opening.why().map(Enum::name).orElse("BIG"),
                words.bytes(Opening.MOST_OCTETS),
                Opening.MOST_LINES,
                Opening.LONGEST_LINE);
    }

    private void look(KeyEvent event) {
        if (event.getCode() == KeyCode.END) {
            following = true;
        } else if (event.getCode().isNavigationKey()) {
            following = false;
        }
    }

    private void tell() {
        if (following) {
            toEnd();
        }
        count.setText(model.problem()
                .get()
                .map(problem -> ProblemTexts.sentence(texts.get("not.read"), problem))
                .orElseGet(() -> texts.get(
                        "viewer.count",
                        words.bytes(model.size().get()),
                        model.rows().size())));
    }

    private void key(KeyEvent event) {
        if (PageKeys.ctrl(KeyCode.C).match(event)) {
            event.consume();
            Nodes.copy(list.getSelectionModel().getSelectedIndices().stream()
                    .sorted()
                    .limit(MOST_COPIED)
                    .map(index -> SafeText.line(model.rows().get(index)))
                    .collect(Collectors.joining("\n")));
        }
    }

    void start() {
        model.start();
        list.requestFocus();
    }

    void stop() {
        find.stop();
        model.stop();
    }

    /** What the status bar says of it. */
    String status() {
        String language = Language.of(opening.file().path().value(), "").title();
        return texts.get(hex ? "status.hex" : "status.viewer")
                + (language.isEmpty() || hex ? "" : " \u00b7 " + language);
    }

    private static final class LineCell extends ListCell<String> {
        private final Label number = Nodes.word("", "line-number");
        private final Label text = Nodes.word("", "mono");
        private final HBox both = new HBox(number, text);
        private final boolean numbered;

        LineCell(boolean numbered) {
            this.numbered = numbered;
            both.getStyleClass().add("gutter");
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(numbered ? Integer.toString(getIndex() + 1) : "");
            text.setText(SafeText.line(line));
            setAccessibleText(text.getText());
            setGraphic(both);
        }
    }
}
