package org.reeve.helper.tasks.custom;

import org.reeve.api.custom.CustomTask;
import org.reeve.helper.system.TrustedProgram;

/**
 * A task whose file and whose program may be trusted.
 *
 * @param task what the file says
 * @param content which content of the file that was
 * @param program what it runs
 */
public record Described(CustomTask task, String content, TrustedProgram program) {
    /** Changes when the file or the program does. */
    public String tag() {
        return content + " " + program.identity();
    }
}
