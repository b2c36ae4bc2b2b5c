package org.reeve.gui.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.reeve.process.Successor;

/** Programs that really run. */
final class RealPrograms implements Programs {
    private static final int PATIENCE_SECONDS = 10;

    @Override
    public void become(List<String> words, List<String> more, int socket) throws IOException {
        awaitChildren();
        new Successor().become(words.getFirst(), words, more, socket);
    }

    /** The helpers that were started end by themselves now; the other program would have their remains as children. */
    private static void awaitChildren() throws IOException {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            try {
                child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("process " + child.pid() + " does not end", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    @Override
    public int serve(List<String> words, List<String> more, int connection) throws IOException {
        return new Successor().serve(words.getFirst(), words, more, connection);
    }
}
