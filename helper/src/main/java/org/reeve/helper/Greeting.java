package org.reeve.helper;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.session.HelperKind;

/** The one line on standard output. After it, what root's helper prints goes to the journal: nobody reads the pipe any more. */
final class Greeting {
    private static final File JOURNAL = new File("/run/systemd/journal/stdout");

    /** Identifier, unit, priority 6, level prefixes off, forward to nobody: sd_journal_stream_fd(3). */
    private static final String HEADER = "reeve-helper\n\n6\n0\n0\n0\n0\n";

    private Greeting() {}

    static void say(HelperKind kind, String line) throws IOException {
        System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        if (kind != HelperKind.OWN && JOURNAL.exists()) {
            toJournal();
        }
    }

    /** The stream stays open as long as the process lives. */
    private static void toJournal() throws IOException {
        OutputStream stream =
                AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(JOURNAL)).getOutputStream();
        stream.write(HEADER.getBytes(StandardCharsets.UTF_8));
        PrintStream lines = new PrintStream(stream, true, StandardCharsets.UTF_8);
        System.setOut(lines);
        System.setErr(lines);
    }
}
