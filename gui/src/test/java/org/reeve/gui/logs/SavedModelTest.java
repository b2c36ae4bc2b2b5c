package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.gui.work.Memory;

final class SavedModelTest {
    @TempDir
    Path folder;

    private final Filter errors = Filter.ALL.upTo(Optional.of(3));

    private SavedModel model() {
        return new SavedModel(Memory.read(folder.resolve("window.properties")));
    }

    private static List<String> names(SavedModel model) {
        return model.all().stream().map(SavedModel.Saved::name).toList();
    }

    @Test
    void whatIsSavedIsThereAtTheNextStart() {
        model().save("errors \t of all\nunits", errors);
        assertEquals(List.of(new SavedModel.Saved("errors   of all units", errors)), model().all());
    }

    @Test
    void theSameNameIsSavedOnceAndAnEmptyOneNever() {
        SavedModel model = model();
        model.save("a", errors);
        model.save("b", errors);
        model.save("a", Filter.USUAL);
        model.save("  ", errors);
        assertEquals(List.of("b", "a"), names(model));
        assertEquals(List.of("b", "a"), names(model()));
    }

    @Test
    void whatIsForgottenStaysForgotten() {
        SavedModel model = model();
        model.save("a", errors);
        model.save("b", errors);
        model.forget(model.all().getFirst());
        assertEquals(List.of("b"), names(model()));
    }

    @Test
    void whatWasAskedLastIsRememberedWithoutItsMark() {
        Memory memory = Memory.read(folder.resolve("window.properties"));
        new SavedModel(memory).remember(errors);
        assertEquals(Optional.of(errors), new SavedModel(memory).last());
    }
}
