package org.reeve.gui.override;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitOverride;
import org.reeve.api.services.VersionId;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.work.Calls;

/**
 * What a change of an override replaced, found from what takes it back: that names the content before as a version that is kept, and
 * the content that it wrote by its tag. The latter is what stands there now or a version that was kept later.
 */
final class ReplacedText {
    private final Calls calls;
    private final Target target;
    private final Optional<VersionId> before;
    private final ContentTag after;

    private ReplacedText(Calls calls, Target target, Optional<VersionId> before, ContentTag after) {
        this.calls = calls;
        this.target = target;
        this.before = before;
        this.after = after;
    }

    /** Of the change that a call takes back; absent where that is no change of an override. */
    static Optional<Replaced> of(Calls calls, Call undo) {
        if (undo.arguments().isEmpty() || !(undo.arguments().getLast() instanceof ContentTag after)) {
            return Optional.empty();
        }
        Optional<VersionId> version =
                undo.arguments().size() == 3 && undo.arguments().get(1) instanceof VersionId kept
                        ? Optional.of(kept)
                        : Optional.empty();
        return OverrideWords.text(undo)
                .map(target -> new ReplacedText(calls, target, version, after))
                .map(text -> new Replaced(text.asks(), text::read));
    }

    private boolean asks() {
        return target.scope() == Scope.SYSTEM && !calls.startedAsRoot();
    }

    private Replaced.Sides read(Cancel cancel, Consumer<Stage> stages) {
        KeptTexts kept = KeptTexts.of(calls, target, cancel, stages);
        String old = before.map(kept::text).map(OverrideText::value).orElse("");
        return new Replaced.Sides(old, written(kept, cancel));
    }

    private String written(KeptTexts kept, Cancel cancel) {
        if (!after.present()) {
            return "";
        }
        UnitOverride now = calls.of(ServicesRead.class, cancel, stage -> {}).override(target.scope(), target.unit());
        return now.tag().equals(after) ? now.text() : later(kept);
    }

    /** The first one that was replaced after it came to be there. */
    private String later(KeptTexts kept) {
        List<VersionId> later = kept.all().stream()
                .map(OverrideVersion::id)
                .filter(id -> before.isEmpty() || id.compareTo(before.get()) > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
        for (VersionId id : later) {
            Optional<String> text = kept.text(id, after);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new HelperException(
                Problem.NOT_FOUND,
                "What this change wrote is neither there any more nor among the versions that are kept.");
    }
}
