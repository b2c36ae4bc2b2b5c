package org.reeve.helper.files;

import java.util.Set;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** What root does not do to the files without which nobody gets in: they are never gone, closed or replaced unchecked. */
final class Guarded {
    private static final Set<String> NEEDED = Set.of(
            "/etc/passwd",
            "/etc/shadow",
            "/etc/group",
            "/etc/gshadow",
            "/etc/sudoers",
            "/etc/sudoers.d",
            "/etc/ssh",
            "/etc/ssh/sshd_config",
            "/etc/ssh/sshd_config.d",
            "/etc");

    private Guarded() {}

    /** Returns, or throws where nobody could get in without it. */
    static void requireRemovable(Hands hands, FilePath path) {
        if (hands.reach().root() && NEEDED.contains(path.value())) {
            throw new HelperException(
                    Problem.DENIED,
                    path
                            + " is what people get in by. Root saves it when it passes its check, and changes nothing else of"
                            + " it.");
        }
    }

    /** Returns, or throws where something unchecked would appear at a place that decides who gets in. */
    static void requireCreatable(Hands hands, FilePath path) {
        if (hands.reach().root() && Syntaxes.of(path).locksOut()) {
            throw new HelperException(
                    Problem.DENIED,
                    path + " would decide who gets in. Save its content there instead, so that it is checked.");
        }
    }

    /** The same of what gets another name. */
    static void requireMovable(Hands hands, Spot from, FilePath to) {
        requireRemovable(hands, from.path());
        if (!hands.reach().root() || !Syntaxes.of(to).locksOut()) {
            return;
        }
        FileStat stat = from.stat();
        if (!stat.regular()) {
            requireCreatable(hands, to);
        }
        try {
            requireSound(hands, to, hands.reach().calls().reading(from.present()));
        } catch (KernelException e) {
            throw Failures.of(from.path().value(), "be read", e);
        }
    }

    /** Returns, or throws where a content at a place could keep everybody out. Closes what it was given. */
    static void requireSound(Hands hands, FilePath path, Fd open) {
        try (open) {
            if (!hands.reach().root() || !Syntaxes.of(path).locksOut()) {
                return;
            }
            try (Fd content = hands.sealed(open)) {
                FileCheck check = hands.checks().check(path, content);
                if (check.state() != FileCheck.State.PASSED) {
                    throw new HelperException(
                            Problem.INVALID,
                            "What would lie at " + path + " decides who gets in, and did not pass its check: "
                                    + check.by());
                }
            }
        }
    }
}
