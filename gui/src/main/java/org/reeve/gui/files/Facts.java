package org.reeve.gui.files;

import java.util.Optional;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileMarks;
import org.reeve.api.files.FileTimes;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** All that is known of a file, a line each; what is not there has no line. */
record Facts(FileWords words, Who who, FactGrid grid) {
    void show(FileEntry entry, Optional<FileDetail> detail, FileRow row) {
        Texts texts = words.texts();
        fact("fact.path", row.path().value());
        detail.filter(one -> !one.real().equals(one.path()))
                .ifPresent(one -> fact("fact.real", one.real().value()));
        row.entry().link().ifPresent(to -> fact("fact.link", to));
        String size = words.bytes(entry.size());
        fact("fact.size", entry.size() < 1024 ? size : texts.get("fact.size.exact", size, entry.size()));
        if (entry.allocated() < entry.size()) {
            fact("fact.allocated", words.bytes(entry.allocated()));
        }
        fact("fact.owner", words.owner(entry.owner()));
        fact("fact.ids", entry.owner().uid() + ":" + entry.owner().gid());
        fact("fact.mode", ModeText.of(entry) + "  " + entry.mode().octal());
        detail.map(FileDetail::acl)
                .filter(acl -> !acl.entries().isEmpty())
                .ifPresent(acl -> grid.longFact(texts, "fact.acl", who.text(acl)));
        marks(entry.marks());
        times(entry.times());
        fact("fact.inode", Long.toString(entry.identity().inode()));
        if (entry.identity().links() > 1) {
            fact("fact.links", Long.toString(entry.identity().links()));
        }
        detail.ifPresent(one -> fact(
                "fact.system",
                one.readOnly() ? texts.get("fact.system.read.only", one.fileSystem()) : one.fileSystem()));
    }

    private void marks(FileMarks marks) {
        if (!marks.attributes().isEmpty()) {
            fact("fact.attributes", String.join(", ", marks.attributes()));
        }
        if (!marks.label().isEmpty()) {
            fact("fact.label", marks.label());
        }
        if (!marks.capabilities().isEmpty()) {
            fact("fact.capabilities", marks.capabilities());
        }
        if (marks.immutable()) {
            fact("fact.flags", words.texts().get("fact.immutable"));
        }
        if (marks.appendOnly()) {
            fact("fact.flags", words.texts().get("fact.append.only"));
        }
    }

    private void times(FileTimes times) {
        fact("fact.modified", words.time(times.modified()));
        fact("fact.changed", words.time(times.changed()));
        fact("fact.accessed", words.time(times.accessed()));
        times.born().ifPresent(born -> fact("fact.born", words.time(born)));
    }

    private void fact(String key, String value) {
        grid.fact(words.texts(), key, SafeText.line(value), "");
    }
}
