package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.helper.system.Attributes;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileCalls.Renaming;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** Changes of names and of what is told of files, each of the very file that is held. */
record Changing(Reach reach) {
    private FileCalls calls() {
        return reach.calls();
    }

    /** Makes an empty file or a folder. */
    void create(Spot spot, FileKind kind, FileMode mode) {
        requireSafe(mode);
        try {
            Places.requireWritable(reach, spot);
            if (kind == FileKind.FOLDER) {
                calls().makeFolder(spot.folder(), spot.name());
                try (Fd made = calls().step(spot.folder(), spot.name())) {
                    calls().mode(made, mode.value());
                }
            } else if (kind == FileKind.FILE) {
                try (Fd made = calls().fresh(spot.folder(), spot.name())) {
                    calls().mode(made, mode.value());
                    calls().content().sync(made);
                }
            } else {
                throw new HelperException(Problem.INVALID, "Only files and folders are made.");
            }
            calls().syncFolder(spot.folder());
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be made", e);
        }
    }

    private void requireSafe(FileMode mode) {
        if (reach.root() && mode.changesUser()) {
            throw new HelperException(
                    Problem.DENIED,
                    "Root sets neither set-user-ID nor set-group-ID: who runs such a program becomes another user.");
        }
    }

    /** Gives another name. */
    void rename(Spot from, Spot to) {
        try {
            Places.requireWritable(reach, from);
            Places.requireWritable(reach, to);
            FileStat found = from.stat();
            calls().rename(from.folder(), from.name(), to.folder(), to.name(), Renaming.KEEP);
            if (!to.now().filter(found::same).isPresent()) {
                calls().rename(to.folder(), to.name(), from.folder(), from.name(), Renaming.KEEP);
                throw Saving.conflict(from);
            }
            calls().syncFolder(to.folder());
            calls().syncFolder(from.folder());
        } catch (KernelException e) {
            throw Failures.of(from.path() + " to " + to.path(), "be renamed", e);
        }
    }

    /** Sets permissions, and answers those before. */
    FileMode mode(Spot spot, FileMode mode) {
        requireSafe(mode);
        FileStat before = spot.stat();
        requireNoLink(spot, before);
        try {
            Places.requireWritable(reach, spot);
            calls().mode(spot.present(), mode.value());
            return new FileMode(before.permissions());
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be given other permissions", e);
        }
    }

    private static void requireNoLink(Spot spot, FileStat stat) {
        if (stat.link()) {
            throw new HelperException(
                    Problem.INVALID, spot.path() + " is a link, which has no permissions of its own.");
        }
    }

    /** Gives away, and answers whose it was. */
    FileIds owner(Spot spot, FileIds owner) {
        FileStat before = spot.stat();
        try {
            Places.requireWritable(reach, spot);
            calls().owner(spot.present(), owner.uid(), owner.gid());
            return new FileIds(before.uid(), before.gid());
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be given away", e);
        }
    }

    /** Sets the access list, and answers the one before. */
    FileAcl acl(Spot spot, FileAcl acl) {
        FileStat stat = spot.stat();
        requireNoLink(spot, stat);
        try {
            Places.requireWritable(reach, spot);
            FileAcl before = acl(spot.present());
            set(spot.present(), Acl.ACCESS, Acl.value(acl, false));
            if (stat.folder()) {
                set(spot.present(), Acl.DEFAULT, Acl.value(acl, true));
            }
            return before;
        } catch (KernelException e) {
            if (e.is(KernelException.EINVAL)) {
                throw new HelperException(
                        Problem.INVALID,
                        "The kernel does not take this access list: it needs user::, group:: and other::, and mask::"
                                + " where it names anybody. Nothing was changed.",
                        e);
            }
            throw Failures.of(spot.path().value(), "be given another access list", e);
        }
    }

    private void set(Fd file, String name, byte[] value) throws KernelException {
        if (value.length == 0) {
            calls().attributes().remove(file, name);
        } else {
            calls().attributes().set(file, name, value);
        }
    }

    /** The access list of a file; without entries where the mode says it all. */
    FileAcl acl(Fd file) throws KernelException {
        Attributes attributes = calls().attributes();
        List<String> entries = new ArrayList<>();
        Optional<byte[]> access = attributes.get(file, Acl.ACCESS);
        access.ifPresent(value -> entries.addAll(Acl.entries(value, false)));
        Optional<byte[]> inherited = attributes.get(file, Acl.DEFAULT);
        inherited.ifPresent(value -> entries.addAll(Acl.entries(value, true)));
        return new FileAcl(entries);
    }
}
