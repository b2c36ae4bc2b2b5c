package org.reeve.helper.files;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.reeve.api.Descriptor;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FilesBy;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.FileCalls;

/** A folder that stands for the whole machine, with root's rules for whoever runs the tests. */
final class Ground {
    private static final long CALLER = 4242;

    final Path top;
    final FileCalls calls = new FileCalls();
    final RootReach reach;
    final FileRights rights;

    Ground(Path folder) throws IOException {
        top = folder.resolve("top");
        for (String name : List.of("", "etc", "state")) {
            Files.createDirectories(top.resolve(name));
            Files.setPosixFilePermissions(top.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        long uid = ((Number) Files.getAttribute(top, "unix:uid")).longValue();
        reach = new RootReach(calls, FilePath.typed(top.toString()), new FileIds(uid, uid), CALLER);
        Contents contents = new Contents(calls);
        Tags tags = new Tags(calls);
        Store store = new Store(reach, new FilePath("/state"), java.time.Instant::now);
        Versions versions = new Versions(store, contents);
        Checks checks = new ToolChecks(calls, contents, store, top.resolve("state"), new Nobody(), true);
        rights = new FileRights(new Hands(
                FilesBy.ROOT,
                reach,
                contents,
                tags,
                versions,
                new Trash(reach, store, contents),
                new Saving(reach, contents, tags, versions),
                new Turn(top.resolve("state"), uid),
                checks,
                new Readers(Bus.at("unix:path=/nonexistent"))));
    }

    /** Runs nothing. */
    private record Nobody() implements Runner {
        @Override
        public boolean runs(Tool tool) {
            return false;
        }

        @Override
        public Command.Output run(Tool tool, Path candidate, FilePath target, boolean there) {
            return new Command.Output(1, "");
        }
    }

    Path put(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }

    FileTag tag(String path) throws IOException {
        try (Descriptor content = rights.open(new FilePath(path)).content()) {
            return content.file().valid() ? rights.open(new FilePath(path)).tag() : FileTag.NONE;
        }
    }

    /** A new content as it comes with a call. */
    Descriptor content(String text) throws IOException {
        Path file = Files.createTempFile("reeve-content", "");
        Files.writeString(file, text);
        Descriptor descriptor = new Descriptor(new FileInputStream(file.toFile()).getFD());
        Files.delete(file);
        return descriptor;
    }
}
