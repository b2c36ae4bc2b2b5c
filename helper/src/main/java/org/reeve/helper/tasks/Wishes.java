package org.reeve.helper.tasks;

import org.reeve.api.custom.CustomName;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.helper.tasks.Beginning.Wish;
import org.reeve.helper.tasks.custom.Definitions;
import org.reeve.helper.tasks.custom.Described;

/** What a schedule starts, as it is to be asked for; a custom task as its description is now. */
final class Wishes {
    private final Definitions definitions;

    Wishes(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * What was looked at.
     *
     * @param tag changes when what a custom task runs does; empty for the others
     */
    record Checked(Wish wish, String tag) {}

    Checked of(ScheduledWork work) {
        return switch (work.kind()) {
            case INTEGRITY, PRIVILEGES -> new Checked(Scans.scan(work.kind()), "");
            case DISK_USAGE -> new Checked(Scans.disk(folder(work)), "");
            case CUSTOM -> {
                Described described = definitions.find(name(work));
                yield new Checked(Custom.wish(described, work.values()), described.tag());
            }
        };
    }

    private static ScanPath folder(ScheduledWork work) {
        return work.folder().orElseThrow();
    }

    private static CustomName name(ScheduledWork work) {
        return work.task().orElseThrow();
    }
}
