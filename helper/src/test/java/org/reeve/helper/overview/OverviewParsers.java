package org.reeve.helper.overview;

import java.util.List;
import java.util.Set;
import org.reeve.api.overview.Snapshot;
import org.reeve.helper.fuzz.Parser;

/** The kernel's tables, which hold names that users choose. */
public final class OverviewParsers {
    private OverviewParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofLatin(text -> Figures.processor(1, text)),
                Parser.ofLatin(OverviewParsers::memory),
                Parser.ofLatin(Figures::waited),
                Parser.ofLatin(OverviewParsers::mounts),
                Parser.ofLatin(Mount::ofDisks),
                Parser.ofLatin(text -> Moved.ofDisks(text, name -> name.startsWith("s"))),
                Parser.ofLatin(text -> Moved.ofInterfaces(text, name -> name.startsWith("e"))),
                Parser.ofLatin(OverviewParsers::ticks),
                Parser.ofLatin(Upkeep::booted),
                Parser.ofLatin(Upkeep::packages));
    }

    private static void memory(String meminfo) {
        Snapshot.Memory memory = Figures.memory(meminfo);
        Parser.require(memory.total() >= 0 && memory.available() <= memory.total(), "more than there is");
    }

    private static void mounts(String mountinfo) {
        List<Mount> all = Mount.parse(mountinfo);
        Parser.require(Mount.keeping(all, Set.of("ext4", "xfs")).size() <= all.size(), "more than there are");
    }

    private static void ticks(String stat) {
        Ticks ticks = Ticks.parse(stat);
        int share = ticks.busySince(new Ticks(1, 0, 0));
        Parser.require(share >= 0 && share <= 1000 && ticks.processors() > 0, "more than all of it");
    }
}
