package org.reeve.gui.logs;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Popup;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Asks what to write, how, and where: all that is found, or what lies between the first and the last selected row. */
final class ExportForm {
    private final Texts texts;
    private final LogsModel model;
    private final LogTable table;
    private final ExportModel export;
    private final Function<String, Optional<Path>> chooser;
    private final Popup popup = new Popup();
    private final RadioButton everything;
    private final RadioButton rows;
    private final RadioButton selection;
    private final ToggleGroup format = new ToggleGroup();

    /**
     * Asks by dialogs.
     *
     * @param chooser asks for a file, given the name to begin with; absent where somebody thought better of it
     */
    ExportForm(
            Texts texts,
            LogsModel model,
            LogTable table,
            ExportModel export,
            Function<String, Optional<Path>> chooser) {
        this.texts = texts;
        this.model = model;
        this.table = table;
        this.export = export;
        this.chooser = chooser;
        this.everything = new RadioButton(texts.get("export.everything"));
        this.rows = new RadioButton(texts.get("export.rows"));
        this.selection = new RadioButton(texts.get("export.selection"));
        ToggleGroup what = new ToggleGroup();
        what.getToggles().setAll(List.of(everything, rows, selection));
        VBox box = new VBox(Nodes.label(texts.get("export.what"), "muted"), everything, rows, selection);
        box.getChildren().add(Nodes.label(texts.get("export.how"), "muted"));
        for (LogFormat one : LogFormat.values()) {
            box.getChildren().add(choice(one));
        }
        format.selectToggle(format.getToggles().getFirst());
        box.getChildren().add(Nodes.button(texts.get("export.choose"), this::choose, "primary"));
        box.getStyleClass().add("pick-box");
        Nodes.style(box, LogsPage.class, "logs.css");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    private RadioButton choice(LogFormat one) {
        RadioButton button = new RadioButton(texts.get("format." + one));
        button.setToggleGroup(format);
        button.setUserData(one);
        return button;
    }

    /** Asks below a node. */
    void open(Node below) {
        boolean several = !table.selected().isEmpty();
        rows.setDisable(!several);
        selection.setDisable(!several);
        (table.selected().size() > 1 ? rows : everything).setSelected(true);
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        if (place != null) {
            popup.show(below, place.getMinX() - 160, place.getMaxY() + 4);
            everything.requestFocus();
        }
    }

    /** Writes the selection as text, without asking how. */
    void selection() {
        selection.setSelected(true);
        choose();
    }

    private void choose() {
        popup.hide();
        LogFormat how = (LogFormat) format.getSelectedToggle().getUserData();
        JournalSource source = model.source().get();
        Filter what = selection.isSelected() ? selected() : model.filter().get();
        List<LogPlace> some = rows.isSelected() ? places() : List.of();
        chooser.apply(texts.get("export.name", ending(how))).ifPresent(file -> {
            if (some.isEmpty()) {
                export.write(source, what, how, file);
            } else {
                export.write(source, some, how, file);
            }
        });
    }

    private List<LogPlace> places() {
        return oldestFirst().stream().map(LogRow::place).toList();
    }

    private List<LogRow> oldestFirst() {
        List<LogRow> shown = table.selected();
        return model.order().get() == LogOrder.NEWEST_FIRST ? shown.reversed() : shown;
    }

    private Filter selected() {
        List<LogRow> chosen = oldestFirst();
        return chosen.isEmpty()
                ? model.filter().get()
                : model.filter().get().within(Optional.of(Brush.of(time(chosen.getFirst()), time(chosen.getLast()))));
    }

    private static Instant time(LogRow row) {
        return row.time();
    }

    private static String ending(LogFormat format) {
        return switch (format) {
            case TEXT -> "log";
            case JSON -> "json";
            case EXPORT -> "export";
        };
    }

    /** The desktop's own dialog. */
    static Function<String, Optional<Path>> dialog(Texts texts, Node owner) {
        return name -> {
            FileChooser dialog = new FileChooser();
            dialog.setTitle(texts.get("export.title"));
            dialog.setInitialFileName(name.toLowerCase(Locale.ROOT));
            File chosen = dialog.showSaveDialog(owner.getScene().getWindow());
            return Optional.ofNullable(chosen).map(File::toPath);
        };
    }
}
