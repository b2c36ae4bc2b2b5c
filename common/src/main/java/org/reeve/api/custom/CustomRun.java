package org.reeve.api.custom;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.Right;

/** Running as root what an administrator described. */
public interface CustomRun extends Right.Destroy {
    /**
     * Starts one; answers once it runs, and the change's target is the task's id. INVALID where a value is not taken, BUSY where
     * only one may run and one does, CONFLICT where its file or its program was changed while a password was asked for. Undo:
     * stop.
     */
    Change run(CustomName name, List<CustomValue> values);
}
