package org.reeve.api.custom;

import org.reeve.api.Right;

/** What custom tasks there are. */
public interface CustomRead extends Right.Look {
    /** All that are described, and which descriptions are refused; as it is now. */
    CustomTasks list();
}
