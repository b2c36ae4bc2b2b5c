package org.reeve.helper.files;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.KeptId;

/** Changes of names and of what is told of files; not of what people get in by. */
record NameChanges(Hands hands, Changing changing) {
    Change create(FilePath path, FileKind kind, FileMode mode) {
        return change(path, spot -> {
            Guarded.requireCreatable(hands, spot.path());
            changing.create(spot, kind, mode);
            return Changed.of(
                    spot.path(),
                    "made",
                    FilesCommands.createCommand(spot.path(), kind, mode),
                    FilesCommands.remove(hands.by(), spot.path()));
        });
    }

    Change rename(FilePath path, FilePath to) {
        return change(path, from -> {
            try (Spot there = hands.reach().at(to)) {
                hands.reach().requireNamed(to, there);
                there.requireChangeable();
                Guarded.requireMovable(hands, from, there.path());
                changing.rename(from, there);
                return Changed.of(
                        from.path(),
                        "now " + there.path(),
                        FilesCommands.renameCommand(from.path(), there.path()),
                        FilesCommands.rename(hands.by(), there.path(), from.path()));
            }
        });
    }

    Change remove(FilePath path) {
        return change(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            KeptId id = hands.trash().take(spot);
            return Changed.of(
                    spot.path(),
                    "in the trash",
                    FilesCommands.removeCommand(spot.path()),
                    FilesCommands.restore(hands.by(), spot.path(), id));
        });
    }

    Change restore(FilePath path, KeptId item) {
        return change(path, spot -> {
            Guarded.requireSound(hands, spot.path(), hands.trash().item(spot.path(), item));
            hands.trash().restore(spot, item);
            return Changed.of(spot.path(), "put back", List.of(), FilesCommands.remove(hands.by(), spot.path()));
        });
    }

    Change mode(FilePath path, FileMode mode) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileMode before = changing.mode(spot, mode);
            return Changed.of(
                            spot.path(),
                            "mode " + mode,
                            FilesCommands.modeCommand(spot.path(), mode),
                            FilesCommands.mode(hands.by(), spot.path(), before))
                    .from("mode " + before);
        });
    }

    Change owner(FilePath path, FileIds owner) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileIds before = changing.owner(spot, owner);
            return Changed.of(
                            spot.path(),
                            "owner " + owner.uid() + ":" + owner.gid(),
                            FilesCommands.ownerCommand(spot.path(), owner),
                            FilesCommands.owner(hands.by(), spot.path(), before))
                    .from("owner " + before.uid() + ":" + before.gid());
        });
    }

    Change acl(FilePath path, FileAcl acl) {
        return changeFollowed(path, spot -> {
            Guarded.requireRemovable(hands, spot.path());
            FileAcl before = changing.acl(spot, acl);
            return Changed.of(
                    spot.path(),
                    acl.entries().isEmpty() ? "no access list" : String.join(",", acl.entries()),
                    FilesCommands.aclCommand(spot.path(), acl),
                    FilesCommands.acl(hands.by(), spot.path(), before));
        });
    }

    private interface At {
        Change change(Spot spot);
    }

    private Change change(FilePath path, At act) {
        return hands.turn().take(() -> {
            try (Spot spot = hands.reach().at(path)) {
                return acted(path, spot, act);
            }
        });
    }

    private Change changeFollowed(FilePath path, At act) {
        return hands.turn().take(() -> {
            try (Spot spot = hands.reach().follow(path)) {
                return acted(path, spot, act);
            }
        });
    }

    private Change acted(FilePath path, Spot spot, At act) {
        hands.reach().requireNamed(path, spot);
        spot.requireChangeable();
        return act.change(spot);
    }
}
