package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileIdentity;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMarks;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FileMoment;
import org.reeve.api.files.FileOwner;
import org.reeve.api.files.FileTimes;
import org.reeve.helper.system.Attributes;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;
import org.reeve.process.Accounts;

/** What the kernel tells of files, in the contract's words. */
record Facts(FileCalls calls, Accounts accounts) {
    private static final long FARTHEST = 1L << 49;
    private static final int NANOS = 999_999_999;
    private static final int FIFO = 0010000;
    private static final int CHARACTERS = 0020000;
    private static final int FOLDER = 0040000;
    private static final int BLOCKS = 0060000;
    private static final int REGULAR = 0100000;
    private static final int LINK = 0120000;
    private static final int SOCKET = 0140000;

    /** A name in a folder that is open. */
    FileEntry inFolder(Fd folder, byte[] name, boolean follows) throws KernelException {
        FileStat stat = calls.stat(folder, name);
        Attributes attributes = calls.attributes();
        List<String> marks = readable(() -> attributes.names(folder, name));
        FileMarks told = marks(stat, marks, mark -> attributes.get(folder, name, mark));
        Optional<String> link = stat.link() ? Optional.of(text(calls.target(folder, name))) : Optional.empty();
        return entry(
                Optional.of(EntryName.of(name)),
                stat,
                link,
                follows ? leads(stat, folder, name) : Optional.empty(),
                told);
    }

    private Optional<FileKind> leads(FileStat stat, Fd folder, byte[] name) {
        if (!stat.link()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind(calls.statFollowing(folder, name)));
        } catch (KernelException e) {
            return Optional.empty(); // It leads nowhere, or where this helper sees nothing.
        }
    }

    /** A file that is held. */
    FileEntry of(Spot spot, Fd file) throws KernelException {
        FileStat stat = calls.stat(file);
        Attributes attributes = calls.attributes();
        List<String> marks = readable(() -> attributes.names(file));
        FileMarks told = marks(stat, marks, mark -> attributes.get(file, mark));
        Optional<String> link = stat.link() ? Optional.of(text(calls.target(file))) : Optional.empty();
        return entry(spot.path().name(), stat, link, Optional.empty(), told);
    }

    private FileEntry entry(
            Optional<EntryName> name, FileStat stat, Optional<String> link, Optional<FileKind> leads, FileMarks marks) {
        return new FileEntry(
                name,
                kind(stat),
                new FileMode(stat.permissions()),
                owner(stat),
                stat.size(),
                stat.allocated(),
                times(stat),
                new FileIdentity(stat.device(), stat.inode(), stat.links()),
                link,
                leads,
                marks);
    }

    private interface Marks {
        List<String> names() throws KernelException;
    }

    private interface Values {
        Optional<byte[]> of(String name) throws KernelException;
    }

    private static List<String> readable(Marks marks) throws KernelException {
        try {
            return marks.names();
        } catch (KernelException e) {
            if (e.is(KernelException.EACCES, KernelException.EPERM)) {
                return List.of();
            }
            throw e;
        }
    }

    private static FileMarks marks(FileStat stat, List<String> names, Values values) throws KernelException {
        if (names.isEmpty() && !stat.immutable() && !stat.appendOnly()) {
            return FileMarks.NONE;
        }
        return new FileMarks(
                names.contains(Acl.ACCESS) || names.contains(Acl.DEFAULT),
                names.stream().map(Facts::shown).toList(),
                names.contains(Extras.LABEL) ? value(values, Extras.LABEL) : "",
                names.contains(Extras.CAPABILITIES) ? Capabilities.text(values.of(Extras.CAPABILITIES)) : "",
                stat.immutable(),
                stat.appendOnly());
    }

    private static String value(Values values, String name) throws KernelException {
        return values.of(name)
                .map(octets -> shown(new String(octets, StandardCharsets.UTF_8).replace("\0", "")))
                .orElse("");
    }

    /** An attribute's name or value may be anything that a user wrote. */
    private static String shown(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    private FileOwner owner(FileStat stat) {
        String user = accounts.users().name(stat.uid()).orElse("");
        String group = accounts.groups().name(stat.gid()).orElse("");
        return new FileOwner(stat.uid(), stat.gid(), user, group);
    }

    /** The form in which names travel; of a link's text, step by step, as a slash is none of a name. */
    private static String text(byte[] octets) {
        return Forms.text(octets);
    }

    /** What a file is. */
    static FileKind kind(FileStat stat) {
        return switch (stat.type()) {
            case REGULAR -> FileKind.FILE;
            case FOLDER -> FileKind.FOLDER;
            case LINK -> FileKind.LINK;
            case FIFO -> FileKind.FIFO;
            case SOCKET -> FileKind.SOCKET;
            case BLOCKS -> FileKind.BLOCK_DEVICE;
            case CHARACTERS -> FileKind.CHARACTER_DEVICE;
            default -> FileKind.OTHER;
        };
    }

    private static FileTimes times(FileStat stat) {
        return new FileTimes(
                moment(stat.modified()),
                moment(stat.changed()),
                moment(stat.accessed()),
                stat.born().seconds() == 0 && stat.born().nanos() == 0
                        ? Optional.empty()
                        : Optional.of(moment(stat.born())));
    }

    private static FileMoment moment(FileStat.Time time) {
        return new FileMoment(Math.clamp(time.seconds(), -FARTHEST, FARTHEST), Math.clamp(time.nanos(), 0, NANOS));
    }
}
