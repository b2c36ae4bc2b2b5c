package org.reeve.gui.scans;

import org.reeve.api.scans.DiskEntry;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;

/** What is in a folder, in words. */
record DiskWords(Texts texts, DiskModel model) {
    String name(DiskEntry entry) {
        return switch (entry.kind()) {
            case FOLDER -> SafeText.line(entry.name()) + "/";
            case FILE -> SafeText.line(entry.name());
            case REST -> texts.get("disk.rest");
            case OTHER_SYSTEM -> texts.get("disk.other", SafeText.line(entry.name()));
        };
    }

    String size(DiskEntry entry) {
        return Bytes.size(entry.bytes()).text();
    }

    String files(DiskEntry entry) {
        return texts.get("disk.files", entry.files());
    }

    String exactly(DiskEntry entry) {
        return texts.get("disk.bytes", entry.bytes());
    }

    /** What changed since the run before, such as +1.2 GB; empty where nothing is known of it. */
    String since(DiskEntry entry) {
        return model.since(entry).map(this::words).orElse("");
    }

    private String words(DiskThen.Since since) {
        return switch (since) {
            case DiskThen.Grown(long bytes) when bytes == 0 -> texts.get("disk.since.same");
            case DiskThen.Grown(long bytes) ->
                texts.get(
                        bytes > 0 ? "disk.since.more" : "disk.since.less",
                        Bytes.size(Math.abs(bytes)).text());
            case DiskThen.Appeared _ -> texts.get("disk.since.new");
            case DiskThen.AppearedOrSmall _ -> texts.get("disk.since.new.or.small");
        };
    }

    /** The same at length. */
    String sinceWhat(DiskEntry entry) {
        return texts.get(model.since(entry).isPresent() ? "disk.since.what" : "disk.since.nothing");
    }

    String share(DiskEntry entry) {
        return TaskWords.percent(model.share(entry));
    }

    /** All of it on one line. */
    String line(DiskEntry entry) {
        return texts.get("disk.line", name(entry), size(entry), exactly(entry), entry.files());
    }
}
