package org.reeve.helper.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Sink;
import org.reeve.api.services.UnitFile;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether each unit file starts at boot. systemd goes through all folders anew for each file and serves nobody meanwhile: for
 * 5 000 files that is half a minute in which no unit starts. So where they are many, the plain ones are told from what lies on
 * disk, and systemd is asked for the others a few at a time.
 */
final class FileStates {
    /** So many take systemd a fifth of a second. */
    private static final int FEW = 400;

    private static final int PORTION = 25;
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.helper.services");

    private final Systemd systemd;

    FileStates(Systemd systemd) {
        this.systemd = systemd;
    }

    /** Emits the files of some types; of all where the list is empty. */
    void of(List<UnitType> types, Sink<UnitFile> files) {
        Optional<UnitFolders> folders = folders().filter(found -> found.names().size() > FEW);
        if (folders.isPresent()) {
            many(folders.get(), types, files);
        } else {
            systemd.files(Systemd.patterns(types)).forEach(files::emit);
        }
    }

    private Optional<UnitFolders> folders() {
        try {
            return Optional.of(new UnitFolders(systemd.folders()));
        } catch (IOException e) {
            LOG.info("systemd is asked for all unit files, for a folder of theirs cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private void many(UnitFolders folders, List<UnitType> types, Sink<UnitFile> files) {
        List<String> unclear = new ArrayList<>();
        for (String name : folders.names()) {
            if (UnitName.isValid(name) && wanted(new UnitName(name), types)) {
                files.cancel().check();
                folders.state(name)
                        .ifPresentOrElse(
                                state -> files.emit(new UnitFile(new UnitName(name), state)), () -> unclear.add(name));
            }
        }
        for (int from = 0; from < unclear.size(); from += PORTION) {
            files.cancel().check();
            // A name is a pattern that matches itself alone: of a pattern's signs it may hold only the backslash, which
            // means
            // nothing here.
            systemd.files(unclear.subList(from, Math.min(unclear.size(), from + PORTION)))
                    .forEach(files::emit);
        }
    }

    private static boolean wanted(UnitName name, List<UnitType> types) {
        return types.isEmpty() || types.contains(name.type());
    }
}
