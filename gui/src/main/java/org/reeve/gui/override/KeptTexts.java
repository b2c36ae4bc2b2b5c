package org.reeve.gui.override;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.services.VersionId;
import org.reeve.gui.work.Calls;

/** Earlier contents of an override, the machine's or one's own. Blocks; those of the machine may ask for a password. */
record KeptTexts(Supplier<List<OverrideVersion>> versions, Function<VersionId, OverrideText> version) {
    static KeptTexts of(Calls calls, Target target, Cancel cancel, Consumer<Stage> stages) {
        return switch (target.scope()) {
            case SYSTEM -> {
                ServicesConfidential root = calls.of(ServicesConfidential.class, cancel, stages);
                yield new KeptTexts(() -> root.versions(target.unit()), id -> root.version(target.unit(), id));
            }
            case USER -> {
                ServicesUser own = calls.of(ServicesUser.class, cancel, stages);
                yield new KeptTexts(() -> own.versions(target.unit()), id -> own.version(target.unit(), id));
            }
        };
    }

    List<OverrideVersion> all() {
        return versions.get();
    }

    OverrideText text(VersionId id) {
        return version.apply(id);
    }

    /** One of them, where it is that content; one that is no text is none. */
    Optional<String> text(VersionId id, ContentTag wanted) {
        try {
            OverrideText text = version.apply(id);
            return text.tag().equals(wanted) ? Optional.of(text.value()) : Optional.empty();
        } catch (HelperException e) {
            if (e.problem() == Problem.FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
