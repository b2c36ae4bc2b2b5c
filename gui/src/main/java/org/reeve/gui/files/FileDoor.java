package org.reeve.gui.files;

import java.util.List;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.Sink;
import org.reeve.api.Stage;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.TrashedFile;
import org.reeve.gui.work.Calls;

/** What is read of files, whoever reads it. Its calls block. */
interface FileDoor {
    /** What a folder holds. */
    void list(FilePath folder, Sink<FileEntry> entries);

    /** One file, closely. */
    FileDetail stat(FilePath path);

    /** Opens one. */
    OpenedFile open(FilePath path);

    /** Its earlier contents. */
    List<FileVersion> versions(FilePath path);

    /** Opens an earlier content. */
    OpenedFile openVersion(FilePath path, KeptId version);

    /** What was removed below a folder. */
    List<TrashedFile> trash(FilePath below);

    /** Checks a content. */
    FileCheck check(FilePath path, Descriptor content);

    /** The helper that does it. */
    static FileDoor of(Calls calls, FilesBy by, Cancel cancel, Consumer<Stage> stage) {
        return switch (by) {
            case USER -> new Own(calls.of(FilesUser.class, cancel, stage));
            case ROOT -> new Root(calls.of(FilesBrowse.class, cancel, stage), calls.of(FilesRead.class, cancel, stage));
        };
    }

    /** The user himself. */
    record Own(FilesUser user) implements FileDoor {
        @Override
        public void list(FilePath folder, Sink<FileEntry> entries) {
            user.list(folder, entries);
        }

        @Override
        public FileDetail stat(FilePath path) {
            return user.stat(path);
        }

        @Override
        public OpenedFile open(FilePath path) {
            return user.open(path);
        }

        @Override
        public List<FileVersion> versions(FilePath path) {
            return user.versions(path);
        }

        @Override
        public OpenedFile openVersion(FilePath path, KeptId version) {
            return user.openVersion(path, version);
        }

        @Override
        public List<TrashedFile> trash(FilePath below) {
            return user.trash(below);
        }

        @Override
        public FileCheck check(FilePath path, Descriptor content) {
            return user.check(path, content);
        }
    }

    /** An administrator. */
    record Root(FilesBrowse browse, FilesRead read) implements FileDoor {
        @Override
        public void list(FilePath folder, Sink<FileEntry> entries) {
            browse.list(folder, entries);
        }

        @Override
        public FileDetail stat(FilePath path) {
            return browse.stat(path);
        }

        @Override
        public OpenedFile open(FilePath path) {
            return read.open(path);
        }

        @Override
        public List<FileVersion> versions(FilePath path) {
            return read.versions(path);
        }

        @Override
        public OpenedFile openVersion(FilePath path, KeptId version) {
            return read.openVersion(path, version);
        }

        @Override
        public List<TrashedFile> trash(FilePath below) {
            return read.trash(below);
        }

        @Override
        public FileCheck check(FilePath path, Descriptor content) {
            return read.check(path, content);
        }
    }
}
