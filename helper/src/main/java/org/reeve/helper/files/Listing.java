package org.reeve.helper.files;

import java.io.IOException;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;
import org.reeve.process.Accounts;

/** What a folder holds, told while it is read: a large one takes no more memory than a small one. */
record Listing(Reach reach) {
    void list(FilePath path, Sink<FileEntry> entries) {
        try (Spot spot = reach.follow(path)) {
            reach.requireNamed(path, spot);
            FileStat stat = spot.stat();
            if (!stat.folder()) {
                throw new HelperException(Problem.INVALID, path + " is no folder.");
            }
            try (Fd folder = reach.calls().listing(spot.present())) {
                tell(folder, reach.tellsWhereLinksLead(), entries);
            }
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be listed", e);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, path + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private void tell(Fd folder, boolean follows, Sink<FileEntry> entries) throws IOException {
        Facts facts = new Facts(reach.calls(), Accounts.read());
        reach.calls().names(folder, name -> {
            entries.cancel().check();
            try {
                entries.emit(facts.inFolder(folder, name, follows));
            } catch (KernelException e) {
                if (!e.is(KernelException.ENOENT)) {
                    throw e;
                }
                // It went while the folder was read.
            }
        });
    }
}
