package org.reeve.gui.quick;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.QuickForm;

/** Quick actions from a file and to one. What a file would add is told, by labels made from its calls, before it is added. */
final class Exchange {
    private static final int MOST = 12;

    private final Texts texts;
    private final QuickActions quick;
    private final QuickModel model;
    private final Desk desk;

    Exchange(Texts texts, QuickActions quick, QuickModel model, Desk desk) {
        this.texts = texts;
        this.quick = quick;
        this.model = model;
        this.desk = desk;
    }

    /** Asks for a file and what to take from it. */
    void take(Node at) {
        chosen(chooser("import.title").showOpenDialog(at.getScene().getWindow()))
                .ifPresent(this::take);
    }

    /** Asks for a file and writes to it. */
    void give(Node at) {
        FileChooser chooser = chooser("export.title");
        chooser.setInitialFileName("quick-actions.json");
        chosen(chooser.showSaveDialog(at.getScene().getWindow())).ifPresent(this::give);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("files.json"), "*.json"),
                        new FileChooser.ExtensionFilter(texts.get("files.all"), "*"));
        return chooser;
    }

    /** A closed file dialog answers null. */
    private static Optional<Path> chosen(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    void take(Path file) {
        quick.look(file, content -> offer(file, content), why -> tell("import.failed", file.toString(), why));
    }

    private void offer(Path file, QuickForm.Content content) {
        List<QuickAction> fresh = content.actions().stream()
                .filter(action -> !quick.has(action.call()))
                .toList();
        if (fresh.isEmpty()) {
            String left = content.unfit().isEmpty() ? "" : TroubleStrip.listed(texts, content.unfit());
            tell(left.isEmpty() ? "import.nothing" : "import.nothing.fits", file.toString(), left);
            return;
        }
        desk.ask(new Question(
                texts.get("import.ask", fresh.size()),
                lines(fresh, content.unfit()),
                texts.get("import.yes", fresh.size()),
                () -> add(fresh)));
    }

    private List<String> lines(List<QuickAction> fresh, List<QuickForm.Unfit> unfit) {
        List<String> lines = new ArrayList<>();
        fresh.stream().limit(MOST).forEach(action -> lines.add(model.title(action)));
        if (fresh.size() > MOST) {
            lines.add(texts.get("import.more", fresh.size() - MOST));
        }
        if (!unfit.isEmpty()) {
            lines.add(texts.get("import.left", TroubleStrip.listed(texts, unfit)));
        }
        return lines;
    }

    private void add(List<QuickAction> fresh) {
        fresh.forEach(quick::add);
        desk.toast(new Toast(
                texts.get("import.done", fresh.size()),
                List.of(new Toast.Action(
                        texts.get("undo"), () -> fresh.forEach(action -> quick.remove(action.call()))))));
    }

    void give(Path file) {
        quick.export(
                file,
                () -> tell("export.done", file.toString(), ""),
                why -> tell("export.failed", file.toString(), why));
    }

    private void tell(String key, String file, String why) {
        desk.toast(new Toast(texts.get(key, SafeText.line(file), SafeText.line(why)), List.of()));
    }
}
