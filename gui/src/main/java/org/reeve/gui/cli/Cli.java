package org.reeve.gui.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reeve.api.Cancel;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** The terminal form's main program: what the commands stand on, and what Ctrl-C does. */
public final class Cli {
    private static final int PATIENCE_SECONDS = 5;

    private final Cancel cancel = new Cancel();
    private final TextAgent agent = new TextAgent();
    private final LinkTrace trace = LinkTrace.ofUser();
    private final CountDownLatch done = new CountDownLatch(1);

    private Cli() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Cli().run(arguments));
    }

    private int run(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "end"));
        Charset charset = Charset.forName(System.getProperty("stdout.encoding"), Charset.defaultCharset());
        Terminal terminal = new Terminal(
                writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), new Printable(charset));
        try {
            return Commands.of(terminal, this::open, trace::level, new RealPrograms())
                    .execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
            trace.close();
            done.countDown();
        }
    }

    private Door open() {
        return new Helpers(Link.of(Installation.find(), trace), cancel, agent);
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset));
    }

    /** Lets a command that Ctrl-C meets end its call; a change that has begun is finished all the same. */
    private void interrupted() {
        cancel.cancel();
        try {
            boolean _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        agent.close();
    }
}
