package org.reeve.helper.tasks;

/** How records become a line of text and again records. A line that is not whole, or of another version, is INVALID. */
public interface TaskText {
    /** A record as one line. */
    <T extends Record> String text(T value, Class<T> type);

    /**
     * A line as a record.
     *
     * @throws org.reeve.api.HelperException INVALID where it is none
     */
    <T extends Record> T value(String text, Class<T> type);
}
