package org.reeve.api;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * An open file that travels with a call or an answer (SCM_RIGHTS). Whoever receives it owns it and closes it; the sender's
 * own stays open and its own business.
 */
public final class Descriptor implements Closeable {
    private final FileDescriptor file;

    /** Wraps an open descriptor. */
    public Descriptor(FileDescriptor file) {
        this.file = file;
    }

    /** The JDK's handle of it. */
    public FileDescriptor file() {
        return file;
    }

    /** A stream that reads it; closing the stream closes the descriptor. */
    public FileInputStream input() {
        return new FileInputStream(file);
    }

    /** Closes the descriptor; a second close does nothing. */
    @Override
    public void close() throws IOException {
        if (file.valid()) {
            new FileInputStream(file).close();
        }
    }
}
