package org.reeve.gui.override;

import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.VersionId;

/** What is going to be done to an override. */
sealed interface Intent {
    /** Saving what was written. */
    record Save(OverrideText text) implements Intent {}

    /** Having none. */
    record Remove() implements Intent {}

    /** Putting back an earlier one, and what it says where that is text. */
    record Restore(VersionId version, Optional<String> says) implements Intent {}

    /** What stands there afterwards; absent where it is no text that can be shown. */
    default Optional<String> after() {
        return switch (this) {
            case Save(OverrideText text) -> Optional.of(text.value());
            case Remove _ -> Optional.of("");
            case Restore(var _, Optional<String> says) -> says;
        };
    }

    /** The call that does it. */
    default Call call(Target target, ContentTag expected) {
        return switch (this) {
            case Save(OverrideText text) -> OverrideCommands.save(target.scope(), target.unit(), text, expected);
            case Remove _ -> OverrideCommands.revert(target.scope(), target.unit(), expected);
            case Restore(VersionId version, var _) ->
                OverrideCommands.restore(target.scope(), target.unit(), version, expected);
        };
    }
}
