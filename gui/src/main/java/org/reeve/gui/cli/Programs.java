package org.reeve.gui.cli;

import java.io.IOException;
import java.util.List;

/** Programs of the user's that are given a socket. */
interface Programs {
    /**
     * Lets this process become a program, which gets a socket as descriptor 3. Returns only by its exception.
     *
     * @param words the program's file, then its arguments
     * @param more variables to set
     */
    void become(List<String> words, List<String> more, int socket) throws IOException;

    /** Runs a program to its end with a connection as standard input and output; answers its exit code. */
    int serve(List<String> words, List<String> more, int connection) throws IOException;
}
