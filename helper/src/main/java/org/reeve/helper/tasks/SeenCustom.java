package org.reeve.helper.tasks;

import org.reeve.api.custom.CustomRead;
import org.reeve.api.custom.CustomTasks;
import org.reeve.helper.tasks.custom.Definitions;

/** The right custom.read: what is described, as far as the user may read it. */
public final class SeenCustom implements CustomRead {
    private final Definitions definitions;

    /** Reads the machine's. */
    public SeenCustom(TaskText text) {
        this.definitions = Definitions.ofMachine(text);
    }

    @Override
    public CustomTasks list() {
        return definitions.all();
    }
}
