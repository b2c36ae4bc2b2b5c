package org.reeve.helper.logs;

import java.util.List;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogUnit;

/** A query's part that the journal's index answers, as matches: sd_journal_add_match(3). */
final class Matches {
    private static final String COREDUMP = "fc2e22bc6ee647b6b90729ab34a250b1";

    private final Journal journal;
    private final long uid;

    /** Matches for a user, whose own manager's words about units count. */
    Matches(Journal journal, long uid) {
        this.journal = journal;
        this.uid = uid;
    }

    /** Every part of the query is a term of its own; all have to hold. */
    void add(LogQuery query) {
        units(query.units());
        query.identifiers().forEach(identifier -> journal.match(new LogField("SYSLOG_IDENTIFIER", identifier)));
        journal.and();
        query.priority().ifPresent(this::priorities);
        query.boot().ifPresent(boot -> journal.match(new LogField("_BOOT_ID", boot.value())));
        journal.and();
        query.fields().forEach(journal::match);
        journal.and();
    }

    private void priorities(int leastUrgent) {
        for (int priority = 0; priority <= leastUrgent; priority++) {
            journal.match(new LogField("PRIORITY", String.valueOf(priority)));
        }
        journal.and();
    }

    private void units(List<LogUnit> units) {
        for (LogUnit unit : units) {
            if (unit.user()) {
                ofUser(unit.name());
            } else {
                ofSystem(unit.name());
            }
        }
        journal.and();
    }

    /** As journalctl --unit: its own words, those of systemd and of other services of root's about it, its crashes. */
    private void ofSystem(String name) {
        term(new LogField("_SYSTEMD_UNIT", name));
        term(new LogField("MESSAGE_ID", COREDUMP), new LogField("_UID", "0"), new LogField("COREDUMP_UNIT", name));
        term(new LogField("_PID", "1"), new LogField("UNIT", name));
        term(new LogField("_UID", "0"), new LogField("OBJECT_SYSTEMD_UNIT", name));
        if (name.endsWith(".slice")) {
            term(new LogField("_SYSTEMD_SLICE", name));
        }
    }

    /** As journalctl --user-unit. The first field is the journal's own; the others count where this user wrote them. */
    private void ofUser(String name) {
        LogField mine = LogField.user(uid);
        term(new LogField("_SYSTEMD_USER_UNIT", name));
        term(mine, new LogField("USER_UNIT", name));
        term(mine, new LogField("COREDUMP_USER_UNIT", name));
        term(mine, new LogField("OBJECT_SYSTEMD_USER_UNIT", name));
        if (name.endsWith(".slice")) {
            term(new LogField("_SYSTEMD_USER_SLICE", name));
        }
    }

    private void term(LogField... fields) {
        for (LogField field : fields) {
            journal.match(field);
        }
        journal.or();
    }
}
