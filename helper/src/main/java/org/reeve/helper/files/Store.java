package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.KeptId;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/**
 * The folder in which a helper keeps what it replaced and removed: {@code kept} in its state folder, closed to everybody else.
 * Reached by the same way as the files, so that what is removed can be moved into it.
 */
final class Store {
    static final EntryName VERSIONS = new EntryName("versions");
    static final EntryName TRASH = new EntryName("trash");
    static final EntryName PATH = new EntryName("path");
    private static final EntryName KEPT = new EntryName("kept");
    private static final int LONGEST_PATH = 8192;
    private static final int MOST_IN_A_MICROSECOND = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Reach reach;
    private final FilePath state;
    private final Supplier<Instant> clock;

    /** Keeps things in a state folder that exists. */
    Store(Reach reach, FilePath state, Supplier<Instant> clock) {
        this.reach = reach;
        this.state = state;
        this.clock = clock;
    }

    FileCalls calls() {
        return reach.calls();
    }

    /** A folder of the store, made where there is none. */
    Fd make(EntryName... names) {
        try (Spot spot = reach.follow(state)) {
            Fd at = open(spot.present());
            for (EntryName name : names(names)) {
                try (Fd parent = at) {
                    at = madeIn(parent, name);
                }
            }
            return at;
        } catch (KernelException e) {
            throw broken(e);
        }
    }

    private Fd open(Fd folder) throws KernelException {
        requireOwn(calls().stat(folder));
        return calls().listing(folder);
    }

    private Fd madeIn(Fd parent, EntryName name) throws KernelException {
        try {
            calls().makeFolder(parent, name.octets());
        } catch (KernelException e) {
            if (!e.is(KernelException.EEXIST)) {
                throw e;
            }
        }
        try (Fd place = calls().step(parent, name.octets())) {
            return open(place);
        }
    }

    private void requireOwn(FileStat folder) {
        if (!folder.folder() || !folder.closedTo(reach.self().uid())) {
            throw new HelperException(
                    Problem.FAILED,
                    "Where Reeve keeps what it replaces, " + state + ", is not its own. Nothing was changed.");
        }
    }

    /** A folder of the store; absent where there is none. */
    Optional<Fd> find(EntryName... names) {
        try (Spot spot = reach.follow(state)) {
            if (spot.here().isEmpty()) {
                return Optional.empty();
            }
            Fd at = open(spot.present());
            for (EntryName name : names(names)) {
                try (Fd parent = at;
                        Fd place = calls().step(parent, name.octets())) {
                    at = open(place);
                }
            }
            return Optional.of(at);
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return Optional.empty();
            }
            throw broken(e);
        }
    }

    private static List<EntryName> names(EntryName... names) {
        List<EntryName> all = new java.util.ArrayList<>(List.of(KEPT));
        all.addAll(List.of(names));
        return all;
    }

    /** What a path is called in the store. */
    static EntryName key(FilePath path) {
        return new EntryName(HexFormat.of().formatHex(Tags.sha256().digest(path.octets())));
    }

    /** A name that nothing in a folder has yet. */
    KeptId next(Fd folder) throws KernelException {
        String stamp = STAMP.format(clock.get());
        for (int count = 0; count < MOST_IN_A_MICROSECOND; count++) {
            KeptId id = new KeptId(String.format(Locale.ROOT, "%s-%02d", stamp, count));
            if (stat(folder, new EntryName(id.value())).isEmpty()) {
                return id;
            }
        }
        throw new IllegalStateException("a hundred in one microsecond");
    }

    /** What is told of a name in a folder; absent where there is nothing. */
    Optional<FileStat> stat(Fd folder, EntryName name) throws KernelException {
        try {
            return Optional.of(calls().stat(folder, name.octets()));
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The names in a folder that are ids, newest first. */
    List<KeptId> ids(Fd folder) {
        List<KeptId> ids = new java.util.ArrayList<>();
        try (Fd listing = calls().listing(folder)) {
            calls().names(listing, octets -> {
                String name = new String(octets, StandardCharsets.ISO_8859_1);
                if (KeptId.isValid(name)) {
                    ids.add(new KeptId(name));
                }
            });
        } catch (KernelException e) {
            throw broken(e);
        } catch (java.io.IOException e) {
            throw new HelperException(Problem.FAILED, "What Reeve keeps cannot be listed: " + e.getMessage(), e);
        }
        ids.sort(java.util.Comparator.reverseOrder());
        return ids;
    }

    /** When something was kept. */
    static Instant time(KeptId id) {
        String stamp = id.value().substring(0, id.value().indexOf('-'));
        return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
    }

    /** Writes which path a folder of the store is about, once. */
    void note(Fd folder, FilePath path) throws KernelException {
        if (stat(folder, PATH).isPresent()) {
            return;
        }
        byte[] text = path.value().getBytes(StandardCharsets.UTF_8);
        try (Fd file = calls().fresh(folder, PATH.octets())) {
            calls().content().write(file, text, text.length);
            calls().content().sync(file);
        }
    }

    /** Which path a folder of the store is about. */
    Optional<FilePath> noted(Fd folder) throws KernelException {
        if (stat(folder, PATH).isEmpty()) {
            return Optional.empty();
        }
        try (Fd place = calls().step(folder, PATH.octets());
                Fd file = calls().reading(place)) {
            byte[] text = new byte[LONGEST_PATH * 2];
            int length = calls().content().read(file.number(), 0, text);
            return Optional.of(new FilePath(new String(text, 0, length, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Cut off while it was written: then nothing was moved here either.
        }
    }

    static HelperException broken(KernelException e) {
        return Failures.of("What Reeve keeps of files", "be reached", e);
    }
}
