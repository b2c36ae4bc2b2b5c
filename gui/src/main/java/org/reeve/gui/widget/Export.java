package org.reeve.gui.widget;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Writes the rows that are shown into a file. */
public final class Export extends MenuButton {
    private final Texts texts = Texts.of(Export.class);
    private final PageContext context;
    private final Supplier<Rows> rows;

    /** What is written: names of columns, and a value for each in every row. */
    public record Rows(List<String> names, List<List<String>> rows) {}

    /** Asks for a file called {@code name}; what is written is asked for when it is. */
    public Export(PageContext context, String name, Supplier<Rows> rows) {
        this.context = context;
        this.rows = rows;
        setText(texts.get("export"));
        getStyleClass().add("export");
        for (ExportText form : ExportText.values()) {
            MenuItem item = new MenuItem(texts.get("export." + form));
            item.setOnAction(event ->
                    ask(name + "." + form.name().toLowerCase(Locale.ROOT)).ifPresent(file -> write(form, file)));
            getItems().add(item);
        }
    }

    private Optional<Path> ask(String name) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(texts.get("export.title"));
        dialog.setInitialFileName(name);
        File chosen = dialog.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private void write(ExportText form, Path file) {
        Rows what = rows.get();
        String name = SafeText.line(String.valueOf(file.getFileName()));
        Cancel _ = context.background()
                .read(
                        cancel -> {
                            save(file, form.of(what.names(), what.rows()));
                            return what.rows().size();
                        },
                        many -> context.desk()
                                .tell(new Notice(texts.get("export.done", many, name), "", false, List.of())),
                        problem -> failed(texts.get("export.not", name), problem));
    }

    private void failed(String title, HelperException problem) {
        context.desk()
                .tell(new Notice(
                        title,
                        ProblemTexts.below(title, title, problem),
                        true,
                        List.of(new Toast.Action(texts.get("details"), () -> context.desk()
                                .details(Details.of(title, problem, List.of()))))));
    }

    /** Whole or not at all; only the user may read it, because it may hold what only root may know. */
    static void save(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
