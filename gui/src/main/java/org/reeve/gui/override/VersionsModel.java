package org.reeve.gui.override;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Reading;

/** Earlier contents of an override. Those of the machine's units only root may read, so they are asked for. Window's thread. */
final class VersionsModel {
    private final Target target;
    private final PageContext context;
    private final ReadOnlyObjectWrapper<Reading<List<OverrideVersion>>> all =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyObjectWrapper<Reading<OverrideText>> shown =
            new ReadOnlyObjectWrapper<>(new Reading.Nothing<>());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Cancel listing = new Cancel();
    private Cancel opening = new Cancel();

    VersionsModel(Target target, PageContext context) {
        this.target = target;
        this.context = context;
    }

    ReadOnlyObjectProperty<Reading<List<OverrideVersion>>> all() {
        return all.getReadOnlyProperty();
    }

    /** The one that was chosen. */
    ReadOnlyObjectProperty<Reading<OverrideText>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether a password prompt is open for it. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Whether reading them may ask for a password. */
    boolean asks() {
        return target.scope() == Scope.SYSTEM && !context.calls().startedAsRoot();
    }

    void list() {
        listing.cancel();
        all.set(new Reading.Waiting<>());
        listing = read(KeptTexts::all, now -> all.set(new Reading.Known<>(now)), problem -> all.set(problem));
    }

    /** After a change there is one more; what was not asked for before is not asked for now. */
    void listAgain() {
        if (all.get().known().isPresent()) {
            list();
        }
    }

    void open(OverrideVersion version) {
        opening.cancel();
        shown.set(new Reading.Waiting<>());
        opening = read(
                kept -> kept.text(version.id()),
                now -> shown.set(new Reading.Known<>(now)),
                problem -> shown.set(problem));
    }

    private <T> Cancel read(Function<KeptTexts, T> question, Consumer<T> told, Consumer<Reading.Failed<T>> failed) {
        return context.background()
                .read(
                        cancel -> question.apply(KeptTexts.of(context.calls(), target, cancel, this::reached)),
                        now -> {
                            asking.set(false);
                            told.accept(now);
                        },
                        problem -> {
                            asking.set(false);
                            failed.accept(new Reading.Failed<>(problem));
                        });
    }

    private void reached(Stage stage) {
        context.background().show(() -> asking.set(stage == Stage.ASKING));
    }

    /** Nobody looks any more; an open prompt is closed. */
    void stop() {
        listing.cancel();
        opening.cancel();
        asking.set(false);
        if (all.get() instanceof Reading.Waiting) {
            all.set(new Reading.Nothing<>());
        }
        if (shown.get() instanceof Reading.Waiting) {
            shown.set(new Reading.Nothing<>());
        }
    }
}
