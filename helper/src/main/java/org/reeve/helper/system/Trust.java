package org.reeve.helper.system;

import java.nio.file.Path;

/**
 * Where folders have to be whose so that files may be written in them.
 *
 * @param from where the way begins; what lies above is not asked about
 * @param uid who owns every folder and file on the way, this one included
 * @param closedTo permission bits that none of them may have, so that nobody else can change what was looked at
 */
public record Trust(Path from, long uid, int closedTo) {
    private static final int GROUP_AND_OTHERS_WRITE = 0022;
    private static final int OTHERS_WRITE = 0002;

    /** The machine's own files: all the way from the root folder is root's alone. */
    public static Trust ofMachine() {
        return new Trust(Path.of("/"), 0, GROUP_AND_OTHERS_WRITE);
    }

    /** What a service manager made for this service. */
    public static Trust below(Path folder, long uid) {
        return new Trust(folder, uid, GROUP_AND_OTHERS_WRITE);
    }

    /** A user's own files. The way there is the user's business, and many have a group of their own that may write. */
    public static Trust ofUser(Path folder, long uid) {
        return new Trust(folder, uid, OTHERS_WRITE);
    }
}
