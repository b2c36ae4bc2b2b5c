package org.reeve.api.session;

import org.reeve.api.Call;
import org.reeve.api.Right;

/** What a helper says of itself and of what a call would need. */
public interface SessionRead extends Right.Look {
    /** Answers at once. */
    Pong ping();

    /** Who this helper is, what it offers, and whether it is unlocked. */
    Description describe();

    /** What would happen if this call were made now. Opens no prompt and does nothing. */
    Verdict can(Call call);

    /** The state that the helper's process was started in, item by item, each held against what it has to be. */
    SelfCheck selfcheck();
}
