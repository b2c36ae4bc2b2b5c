package org.reeve.api.logs;

import java.util.List;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/**
 * Reading journals: those this user may read, those that were passed to this helper, or a directory of files from another
 * machine. Files that cannot be read are left out and named by {@link LogCursor#faults()} and {@link #files}.
 */
public interface LogsRead extends Right.Look {
    /** Opens a cursor over what a query chooses. A regular expression that is none is INVALID and says where. */
    LogCursor open(JournalSource source, LogQuery query);

    /** The units that wrote something or that something was written about, from the index; in no order. */
    void units(JournalSource source, Sink<LogUnit> units);

    /** The identifiers ({@code SYSLOG_IDENTIFIER}) there are, from the index; in no order, hostile. */
    void identifiers(JournalSource source, Sink<String> identifiers);

    /** The boots there are, oldest first. */
    List<LogBoot> boots(JournalSource source);

    /** The source's files, each with whether it can be read. */
    void files(JournalSource source, Sink<JournalState> files);

    /**
     * Takes journal files that {@link LogsConfidential#journals} gave out, at most 16 in one call; they are what
     * {@link JournalSource#passed()} reads from then on. Cursors that follow go on with the new files. A file that is passed
     * again takes the place of the one before.
     */
    void pass(JournalFiles files);

    /** Forgets all files that were passed; a cursor that is open keeps its own until it is closed. */
    void forget();
}
