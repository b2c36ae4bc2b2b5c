package org.reeve.gui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.Sink;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.SaveOptions;
import org.reeve.api.files.TrashedFile;

/** The rights that look at files, each over the same {@link FakeFiles}. */
final class FakeFileRights {
    private final FakeFiles files;

    FakeFileRights(FakeFiles files) {
        this.files = files;
    }

    void serve(FakeCalls fake) {
        fake.others.put(FilesUser.class, User::new);
        fake.others.put(FilesBrowse.class, Browse::new);
        fake.others.put(FilesRead.class, _ -> new Read(true));
    }

    private class Read implements FilesRead {
        private final boolean root;

        Read(boolean root) {
            this.root = root;
        }

        @Override
        public OpenedFile open(FilePath path) {
            return files.open(root, path);
        }

        @Override
        public List<FileVersion> versions(FilePath path) {
            return files.versions;
        }

        @Override
        public OpenedFile openVersion(FilePath path, KeptId version) {
            return new OpenedFile(
                    path, files.entry(path.value()), FileTag.NONE, false, FakeFiles.descriptor(files.kept.getLast()));
        }

        @Override
        public List<TrashedFile> trash(FilePath below) {
            return files.trash;
        }

        @Override
        public FileCheck check(FilePath path, Descriptor content) {
            return files.check.apply(path, new String(FakeFiles.octets(content), StandardCharsets.UTF_8));
        }
    }

    private final class User extends Read implements FilesUser {
        private final Cancel cancel;

        User(Cancel cancel) {
            super(false);
            this.cancel = cancel;
        }

        @Override
        public void list(FilePath folder, Sink<FileEntry> entries) {
            files.list(cancel, false, folder, entries);
        }

        @Override
        public FileDetail stat(FilePath path) {
            return files.stat(false, path);
        }

        @Override
        public List<FileReader> readers(FilePath path) {
            return files.readers;
        }

        /** Changes come as calls, which {@link FakeFiles#obey} does. */
        private static UnsupportedOperationException byJobs() {
            return new UnsupportedOperationException("the window changes files by jobs alone");
        }

        @Override
        public Change save(FilePath path, FileTag expected, Descriptor content, SaveOptions options) {
            throw byJobs();
        }

        @Override
        public Change revert(FilePath path, KeptId version, FileTag expected) {
            throw byJobs();
        }

        @Override
        public Change create(FilePath path, FileKind kind, FileMode mode) {
            throw byJobs();
        }

        @Override
        public Change rename(FilePath path, FilePath to) {
            throw byJobs();
        }

        @Override
        public Change remove(FilePath path) {
            throw byJobs();
        }

        @Override
        public Change restore(FilePath path, KeptId item) {
            throw byJobs();
        }

        @Override
        public Change mode(FilePath path, FileMode mode) {
            throw byJobs();
        }

        @Override
        public Change owner(FilePath path, org.reeve.api.files.FileIds owner) {
            throw byJobs();
        }

        @Override
        public Change acl(FilePath path, FileAcl acl) {
            throw byJobs();
        }
    }

    private final class Browse implements FilesBrowse {
        private final Cancel cancel;

        Browse(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public void list(FilePath folder, Sink<FileEntry> entries) {
            files.list(cancel, true, folder, entries);
        }

        @Override
        public FileDetail stat(FilePath path) {
            return files.stat(true, path);
        }
    }
}
