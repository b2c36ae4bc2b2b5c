package org.reeve.api.processes;

/**
 * A descriptor of a process.
 *
 * @param descriptor its number
 * @param target what it leads to as the kernel writes it, such as a path or {@code pipe:[4711]}
 */
public record OpenFile(int descriptor, String target) {
    /** Refuses what no descriptor is. */
    public OpenFile {
        if (descriptor < 0) {
            throw new IllegalArgumentException("not a descriptor: expected a number from 0 on");
        }
    }
}
