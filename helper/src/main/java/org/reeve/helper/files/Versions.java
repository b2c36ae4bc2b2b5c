package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.KeptId;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** Earlier contents of files, a file each, found by the path at which they stood. */
record Versions(Store store, Contents contents) {
    private interface Writing {
        void into(Fd file) throws KernelException;
    }

    /** Keeps a content that is about to be replaced. When this returns, it is on disk. */
    KeptId keep(FilePath path, Fd content) throws KernelException {
        return keep(path, file -> contents.copy(content.number(), file, path.value()));
    }

    /** The same for a small one. */
    KeptId keep(FilePath path, byte[] content) throws KernelException {
        return keep(path, file -> store.calls().content().write(file, content, content.length));
    }

    private KeptId keep(FilePath path, Writing content) throws KernelException {
        try (Fd folder = store.make(Store.VERSIONS, Store.key(path))) {
            store.note(folder, path);
            KeptId id = store.next(folder);
            byte[] fresh = Fresh.name();
            Fresh.sweep(store.calls(), folder);
            try (Fd file = store.calls().fresh(folder, fresh)) {
                content.into(file);
                store.calls().content().sync(file);
            }
            store.calls().rename(folder, fresh, folder, new EntryName(id.value()).octets(), FileCalls.Renaming.KEEP);
            store.calls().syncFolder(folder);
            forget(folder);
            return id;
        }
    }

    /** The oldest go first where there are too many or they are too large; the newest stays. */
    private void forget(Fd folder) throws KernelException {
        long bytes = 0;
        int count = 0;
        for (KeptId id : store.ids(folder)) {
            EntryName name = new EntryName(id.value());
            bytes += store.stat(folder, name).map(FileStat::size).orElse(0L);
            count++;
            if (count > 1 && (count > FileVersion.MOST || bytes > FileVersion.MOST_BYTES)) {
                store.calls().remove(folder, name.octets(), false);
            }
        }
    }

    /** All of a path's, newest first. */
    List<FileVersion> of(FilePath path) {
        Optional<Fd> found = store.find(Store.VERSIONS, Store.key(path));
        if (found.isEmpty()) {
            return List.of();
        }
        try (Fd folder = found.get()) {
            List<FileVersion> versions = new ArrayList<>();
            for (KeptId id : store.ids(folder)) {
                store.stat(folder, new EntryName(id.value()))
                        .ifPresent(stat -> versions.add(new FileVersion(id, Store.time(id), stat.size())));
            }
            return versions;
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    /** Opens one. */
    Fd open(FilePath path, KeptId id) {
        Optional<Fd> found = store.find(Store.VERSIONS, Store.key(path));
        if (found.isEmpty()) {
            throw gone(path);
        }
        try (Fd folder = found.get();
                Fd place = store.calls().step(folder, new EntryName(id.value()).octets())) {
            return store.calls().reading(place);
        } catch (KernelException e) {
            throw e.is(KernelException.ENOENT) ? gone(path) : Store.broken(e);
        }
    }

    private static HelperException gone(FilePath path) {
        return new HelperException(
                Problem.NOT_FOUND, "This version of " + path + " is not kept any more, or never was.");
    }
}
