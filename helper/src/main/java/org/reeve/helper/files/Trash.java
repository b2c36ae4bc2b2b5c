package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.TrashedFile;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileCalls.Renaming;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** What was removed: moved as it is into a folder of its own in the store, with the path that it had. */
record Trash(Reach reach, Store store, Contents contents) {
    private static final EntryName ITEM = new EntryName("item");

    private FileCalls calls() {
        return reach.calls();
    }

    /** Moves what lies at a place into the trash. */
    KeptId take(Spot spot) {
        try (Fd all = store.make(Store.TRASH)) {
            FileStat found = spot.stat();
            KeptId id = store.next(all);
            try (Fd own = store.make(Store.TRASH, new EntryName(id.value()))) {
                store.note(own, spot.path());
                move(spot, found, own, id);
                calls().syncFolder(spot.folder());
                calls().syncFolder(own);
            }
            return id;
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be removed", e);
        }
    }

    private void move(Spot spot, FileStat found, Fd own, KeptId id) throws KernelException {
        try {
            calls().rename(spot.folder(), spot.name(), own, ITEM.octets(), Renaming.KEEP);
        } catch (KernelException e) {
            if (e.is(KernelException.EXDEV) && found.regular()) {
                copyOver(spot, own, id);
                return;
            }
            forget(id);
            if (e.is(KernelException.EXDEV)) {
                throw elsewhere(spot);
            }
            throw e;
        }
        requireMeant(spot, found, own, id);
    }

    /** Between the look and the move another may have taken its name: he gets it back. */
    private void requireMeant(Spot spot, FileStat found, Fd own, KeptId id) throws KernelException {
        if (!calls().stat(own, ITEM.octets()).same(found)) {
            calls().rename(own, ITEM.octets(), spot.folder(), spot.name(), Renaming.KEEP);
            forget(id);
            throw Saving.conflict(spot);
        }
    }

    private static HelperException elsewhere(Spot spot) {
        return new HelperException(
                Problem.UNSUPPORTED,
                spot.path() + " is on another file system than what Reeve keeps, and only ordinary files are moved from"
                        + " one to the other. Nothing was removed.");
    }

    private void copyOver(Spot spot, Fd own, KeptId id) throws KernelException {
        try (Fd old = calls().reading(spot.present());
                Fd copy = calls().fresh(own, ITEM.octets())) {
            contents.copy(old.number(), copy, spot.path().value());
            new Extras(calls(), reach).carry(spot.present(), copy);
            calls().content().sync(copy);
            boolean still = spot.now().filter(spot.stat(old)::same).isPresent();
            if (!still) {
                throw Saving.conflict(spot);
            }
            calls().remove(spot.folder(), spot.name(), false);
        } catch (KernelException | RuntimeException e) {
            forget(id);
            throw e;
        }
    }

    /** Puts one back to where it lay. */
    void restore(Spot spot, KeptId id) {
        try (Fd own = find(spot.path(), id)) {
            if (spot.now().isPresent()) {
                throw new HelperException(
                        Problem.CONFLICT, "There is something at " + spot.path() + " again. Nothing was put back.");
            }
            back(spot, own);
            calls().syncFolder(spot.folder());
            forget(id);
        } catch (KernelException e) {
            throw Failures.of(spot.path().value(), "be put back", e);
        }
    }

    private void back(Spot spot, Fd own) throws KernelException {
        try {
            calls().rename(own, ITEM.octets(), spot.folder(), spot.name(), Renaming.KEEP);
        } catch (KernelException e) {
            if (!e.is(KernelException.EXDEV)) {
                throw e;
            }
            byte[] fresh = Fresh.name();
            try (Fd place = calls().step(own, ITEM.octets());
                    Fd old = calls().reading(place);
                    Fd copy = calls().fresh(spot.folder(), fresh)) {
                contents.copy(old.number(), copy, spot.path().value());
                new Extras(calls(), reach).carry(place, copy);
                calls().content().sync(copy);
            }
            calls().rename(spot.folder(), fresh, spot.folder(), spot.name(), Renaming.KEEP);
            calls().remove(own, ITEM.octets(), false);
        }
    }

    /** What was removed, opened; of what is no ordinary file only as a place. */
    Fd item(FilePath path, KeptId id) {
        try (Fd own = find(path, id)) {
            Fd place = calls().step(own, ITEM.octets());
            if (!calls().stat(place).regular()) {
                return place;
            }
            try (place) {
                return calls().reading(place);
            }
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    private Fd find(FilePath path, KeptId id) throws KernelException {
        Fd own = store.find(Store.TRASH, new EntryName(id.value())).orElseThrow(() -> gone(path));
        if (!store.noted(own).equals(Optional.of(path)) || store.stat(own, ITEM).isEmpty()) {
            own.close();
            throw gone(path);
        }
        return own;
    }

    private static HelperException gone(FilePath path) {
        return new HelperException(
                Problem.NOT_FOUND, path + " is not in the trash under this name any more, or never was.");
    }

    /** Takes the folder of one away, once nothing is in it. */
    private void forget(KeptId id) throws KernelException {
        byte[] name = new EntryName(id.value()).octets();
        try (Fd all = store.make(Store.TRASH);
                Fd own = calls().step(all, name)) {
            for (EntryName inside : List.of(ITEM, Store.PATH)) {
                if (store.stat(own, inside).isPresent()) {
                    calls().remove(own, inside.octets(), false);
                }
            }
            calls().remove(all, name, true);
        }
    }

    /** What was removed at a path or below it, newest first. */
    List<TrashedFile> below(FilePath path) {
        Optional<Fd> found = store.find(Store.TRASH);
        if (found.isEmpty()) {
            return List.of();
        }
        try (Fd all = found.get()) {
            List<TrashedFile> trashed = new ArrayList<>();
            for (KeptId id : store.ids(all)) {
                one(id).filter(one -> one.path().isIn(path)).ifPresent(trashed::add);
            }
            return trashed;
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    private Optional<TrashedFile> one(KeptId id) throws KernelException {
        Optional<Fd> found = store.find(Store.TRASH, new EntryName(id.value()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Fd own = found.get()) {
            Optional<FileStat> item = store.stat(own, ITEM);
            return store.noted(own)
                    .flatMap(path -> item.map(stat -> new TrashedFile(
                            id, path, Facts.kind(stat), stat.folder() ? 0 : stat.size(), Store.time(id))));
        }
    }
}
