package org.reeve.helper.files;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.KernelException;

/** What the kernel's refusals are called. */
final class Failures {
    private Failures() {}

    /** A call that was refused, about a path, as a sentence; {@code done} says what was tried, such as "be opened". */
    static HelperException of(String path, String done, KernelException e) {
        return new HelperException(problem(e), path + " cannot " + done + ": " + reason(e), e);
    }

    private static Problem problem(KernelException e) {
        return switch (e.errno()) {
            case KernelException.EPERM, KernelException.EACCES -> Problem.DENIED;
            case KernelException.ENOENT, KernelException.ENOTDIR -> Problem.NOT_FOUND;
            case KernelException.EEXIST -> Problem.CONFLICT;
            case KernelException.EBUSY, KernelException.EMFILE -> Problem.BUSY;
            case KernelException.ENAMETOOLONG -> Problem.INVALID;
            default -> Problem.FAILED;
        };
    }

    private static String reason(KernelException e) {
        return switch (e.errno()) {
            case KernelException.EPERM -> "the kernel does not allow it.";
            case KernelException.EACCES -> "its permissions, or those of a folder on the way, do not allow it.";
            case KernelException.ENOENT -> "there is nothing of this name.";
            case KernelException.ENOTDIR -> "a step of the way is no folder.";
            case KernelException.EEXIST -> "there is something of this name already.";
            case KernelException.EBUSY -> "something else uses it.";
            case KernelException.EMFILE -> "too many files are open. Close some and try again.";
            case KernelException.ENAMETOOLONG -> "a name is longer than this file system takes.";
            case KernelException.ENOSPC -> "there is no space left on its file system. Nothing was changed.";
            case KernelException.EDQUOT -> "the owner's share of the file system is used up. Nothing was changed.";
            case KernelException.EROFS -> "its file system can only be read. Nothing was changed.";
            case KernelException.ENOTEMPTY -> "it is not empty.";
            case KernelException.ELOOP -> "its links lead round in a circle.";
            case KernelException.EXDEV -> "the two places are on different file systems.";
            case KernelException.EISDIR -> "it is a folder.";
            case KernelException.EOPNOTSUPP -> "its file system has no such thing.";
            default -> "the kernel answered errno " + e.errno() + ".";
        };
    }
}
