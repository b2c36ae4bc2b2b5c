package org.reeve.api.session;

import java.util.List;

/**
 * A helper's description of itself.
 *
 * @param kind which of the helpers it is
 * @param build the build it was made from; both sides must agree
 * @param pid its process id
 * @param uid the user it runs as
 * @param rights wire names of the rights it serves
 * @param lock whether it is unlocked
 */
public record Description(HelperKind kind, String build, long pid, long uid, List<String> rights, LockState lock) {
    /** Copies the list. */
    public Description {
        rights = List.copyOf(rights);
    }
}
