package org.reeve.gui.history;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** The page of what was changed: filters, table, and the pane of the selected change. */
public final class HistoryPage implements Page, HistoryBar.Deeds {
    private static final double DIVIDER = 0.66;
    private static final KeyCombination UNDO = PageKeys.ctrl(KeyCode.Z);
    private static final KeyCombination EXPORT = PageKeys.ctrl(KeyCode.E);

    private final PageContext context;
    private final HistoryWords words;
    private final Texts texts;
    private final HistoryModel model;
    private final FilterModel filter;
    private final UndoModel undo;
    private final DifferenceModel changed;
    private final ExportModel export;
    private final ObjectProperty<Set<ChangeId>> chosen = new SimpleObjectProperty<>(Set.of());
    private final HistoryBar bar;
    private final RowTable<HistoryRow> table;
    private final TableMemory<HistoryRow> memory;
    private final DetailPane pane;
    private final MasterDetail split;
    private final BorderPane content;
    private final Function<String, Optional<Path>> chooser;
    private boolean shown;

    /** Reads when it is shown. */
    public HistoryPage(PageContext context) {
        this.context = context;
        this.words = new HistoryWords(context.actions());
        this.texts = words.texts();
        this.model = new HistoryModel(context.calls(), context.background());
        this.filter = new FilterModel(words, model.rows());
        this.undo = new UndoModel(words, context.permits(), context.actions(), context.desk());
        this.export = new ExportModel(context.background());
        this.bar = new HistoryBar(texts, model, filter, this);
        this.table = HistoryTable.of(words, model, filter, context.background());
        this.memory = new TableMemory<>(context.memory(), "history", table.view());
        this.changed = new DifferenceModel(context.actions(), context.background());
        this.pane = new DetailPane(words, model, undo, changed);
        HistoryNotices notices = new HistoryNotices(texts, model, filter, context);
        this.split = new MasterDetail(context, "history", DIVIDER, master(notices), pane);
        this.content = new BorderPane(split);
        content.setTop(new VBox(bar, notices.pane().strip()));
        this.chooser = dialog(texts, content);
        wire();
    }

    /** What it is known by, before it is made. */
    public static Face known() {
        return new Face("history", Texts.of(HistoryPage.class).get("title"), Feather.ROTATE_CCW, Group.SYSTEM);
    }

    private StackPane master(HistoryNotices notices) {
        StackPane master = new StackPane(table.view(), notices.pane());
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.pane().empty());
        return master;
    }

    private void wire() {
        table.several(HistoryRow::id, chosen);
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        bar.field().leadTo(table::focus);
        PageKeys.install(content, this::taken);
        context.jobs().onEnd(job -> {
            model.hear();
            undo.about(model.selected().get());
        });
        context.rights().addListener((_, _, _) -> undo.about(model.selected().get()));
    }

    private boolean taken(KeyEvent event) {
        if (PageKeys.FIND.match(event)) {
            bar.field().take();
        } else if (event.getCode() == KeyCode.F5) {
            model.read();
        } else if (UNDO.match(event) && table.view().isFocused()) {
            undo.takeBack();
        } else if (EXPORT.match(event)) {
            export();
        } else {
            return false;
        }
        return true;
    }

    private void closeDetail() {
        model.selected().set(Optional.empty());
        table.view().requestFocus();
    }

    @Override
    public void everybody(boolean wanted) {
        if (wanted) {
            model.readEverybody();
        } else {
            model.readMine();
        }
    }

    /** What is selected, where that is several; else all that the filters leave over. */
    @Override
    public void export() {
        List<HistoryRow> rows =
                new ArrayList<>(chosen.get().size() > 1 ? HistoryTable.chosen(table, chosen.get()) : filter.visible());
        rows.sort(Comparator.comparing(row -> row.record().at()));
        String script = new ScriptText(words).of(rows, host(), Instant.now());
        chooser.apply(texts.get(
                        "export.name",
                        LocalDate.now(java.time.ZoneId.systemDefault()).toString()))
                .ifPresent(file -> export.write(script, file, done -> exported(done, rows.size()), this::failed));
    }

    private void exported(Path file, int many) {
        context.desk().toast(new Toast(texts.get("exported", many, file.toString()), List.of()));
    }

    private void failed(HelperException problem) {
        String title = texts.get("not.exported");
        context.desk()
                .tell(new Notice(
                        title,
                        ProblemTexts.below(title, title, problem),
                        true,
                        List.of(new Toast.Action(texts.get("details"), () -> context.desk()
                                .details(Details.of(title, problem, List.of()))))));
    }

    private static String host() {
        return Optional.ofNullable(System.getenv("HOSTNAME")).orElseGet(HistoryPage::kernelName);
    }

    private static String kernelName() {
        try {
            return java.nio.file.Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    .strip();
        } catch (java.io.IOException e) {
            return "localhost"; // Only a comment names it.
        }
    }

    private static Function<String, Optional<Path>> dialog(Texts texts, Node owner) {
        return name -> {
            FileChooser dialog = new FileChooser();
            dialog.setTitle(texts.get("export.title"));
            dialog.setInitialFileName(name);
            File file = dialog.showSaveDialog(owner.getScene().getWindow());
            return Optional.ofNullable(file).map(File::toPath);
        };
    }

    @Override
    public Face face() {
        return known();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> model.state().get() instanceof HistoryModel.State.Ready
                        ? texts.get("status", filter.visible().size())
                        : "",
                filter.visible(),
                model.state());
    }

    @Override
    public List<Found> find(List<String> asked) {
        return List.of();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return PageKeys.listed(texts, List.of("find", "table", "undo", "export", "copy", "again"));
    }

    @Override
    public void started() {}

    @Override
    public void shown() {
        if (!shown) {
            shown = true;
            model.read();
        }
    }

    @Override
    public void hidden() {
        shown = false;
        changed.stop();
        model.stop();
    }

    @Override
    public void closing() {
        split.save();
        memory.save();
    }
}
