package org.reeve.helper.files;

import java.util.List;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.FileSystemFacts;
import org.reeve.helper.system.KernelException;
import org.reeve.process.Accounts;

/** One file, looked at closely. */
record Looking(Reach reach, Changing changing) {
    FileDetail closely(FilePath path) {
        try (Spot spot = reach.follow(path)) {
            reach.requireNamed(path, spot);
            Fd file = spot.present();
            FileStat stat = spot.stat(file);
            FileEntry entry = new Facts(reach.calls(), Accounts.read()).of(spot, file);
            FileSystemFacts system = reach.calls().fileSystem(file);
            return new FileDetail(
                    path,
                    spot.path(),
                    entry,
                    acl(file),
                    system.name(),
                    system.readOnly(),
                    stat.regular() ? new Extras(reach.calls(), reach).losses(file) : List.of(),
                    spot.refusal());
        } catch (KernelException e) {
            throw Failures.of(path.value(), "be looked at", e);
        }
    }

    private FileAcl acl(Fd file) throws KernelException {
        try {
            return changing.acl(file);
        } catch (KernelException e) {
            if (e.is(KernelException.EACCES, KernelException.EPERM)) {
                return new FileAcl(List.of());
            }
            throw e;
        }
    }
}
