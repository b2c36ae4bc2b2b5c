package org.reeve.gui.files;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FilesUser;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Permit;

/** Who reads a file, and what telling them of a change would need. Window's thread only. */
final class ReadersModel {
    private final PageContext context;
    private final ReadOnlyObjectWrapper<List<FileReader>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Call, Permit>> permits = new ReadOnlyObjectWrapper<>(Map.of());
    private Cancel looking = new Cancel();
    private Cancel asking = new Cancel();

    ReadersModel(PageContext context) {
        this.context = context;
    }

    ReadOnlyObjectProperty<List<FileReader>> all() {
        return all.getReadOnlyProperty();
    }

    /** What is known of the calls that tell them. */
    ReadOnlyObjectProperty<Map<Call, Permit>> permits() {
        return permits.getReadOnlyProperty();
    }

    /** Those that have to be told. */
    List<Rereading> told() {
        return Rereading.of(all.get());
    }

    /** What telling one would need. */
    Permit permit(Call call) {
        Permit known = permits.get().get(call);
        return known == null ? context.permits().guess(call) : known;
    }

    /** Looks who reads a file. */
    void look(FilePath path) {
        looking.cancel();
        looking = context.background()
                .read(
                        cancel -> context.calls()
                                .of(FilesUser.class, cancel, stage -> {})
                                .readers(path),
                        this::found,
                        problem -> found(List.of())); // who reads it is worth knowing, and no reason not to save
    }

    private void found(List<FileReader> readers) {
        all.set(readers);
        asking.cancel();
        List<Call> calls = told().stream().map(Rereading::call).toList();
        if (!calls.isEmpty()) {
            asking = context.permits().ask(calls, permits::set);
        }
    }
}
