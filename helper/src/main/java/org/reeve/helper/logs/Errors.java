package org.reeve.helper.logs;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** What libsystemd's negative results mean, errno(3), for a person. */
final class Errors {
    private static final int PERM = 1;
    private static final int NOENT = 2;
    private static final int IO = 5;
    private static final int NOMEM = 12;
    private static final int ACCES = 13;
    private static final int NOTDIR = 20;
    private static final int MFILE = 24;
    private static final int NODATA = 61;
    private static final int BADMSG = 74;
    private static final int PROTONOSUPPORT = 93;

    private Errors() {}

    /** Why a file or a directory of journals cannot be read. */
    static String sentence(int result) {
        return switch (-result) {
            case PERM, ACCES -> "You may not read it.";
            case NOENT -> "It does not exist.";
            case NOTDIR -> "It is no directory.";
            case IO -> "It cannot be read from the disk.";
            case NOMEM -> "There is not enough memory for it.";
            case MFILE -> "Too many files are open.";
            case NODATA -> "It is cut off or empty.";
            case BADMSG -> "It is damaged, or no journal.";
            case PROTONOSUPPORT -> "It was written by a systemd that is newer than this machine's.";
            default -> "libsystemd cannot read it (error " + -result + ").";
        };
    }

    /** Returns the result, or throws where it is an error. */
    static int check(int result, String what) {
        if (result >= 0) {
            return result;
        }
        throw new HelperException(problem(result), what + " cannot be read. " + sentence(result));
    }

    private static Problem problem(int result) {
        return switch (-result) {
            case PERM, ACCES -> Problem.DENIED;
            case NOENT, NOTDIR -> Problem.NOT_FOUND;
            default -> Problem.FAILED;
        };
    }
}
