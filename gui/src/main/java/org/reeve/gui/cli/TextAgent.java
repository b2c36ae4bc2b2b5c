package org.reeve.gui.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * polkit's own agent for terminals, for this process only: pkttyagent(1). With {@code --fallback} a desktop's agent goes
 * first. It switches the terminal's echo off while it asks, so the terminal is put back as it was whatever ends first.
 */
final class TextAgent implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");
    private static final String AGENT = "/usr/bin/pkttyagent";
    private static final String STTY = "/usr/bin/stty";
    private static final int PATIENCE_SECONDS = 5;

    private @Nullable Process agent;
    private String settings = "";
    private boolean tried;

    /** Starts the agent once and returns when it is registered. Where it cannot be, the call says that nobody can ask. */
    synchronized void bring() {
        if (tried) {
            return;
        }
        tried = true;
        if (!new File(AGENT).canExecute()) {
            return;
        }
        settings = stty("-g");
        if (!settings.isEmpty()) {
            start();
        }
    }

    /** Its standard output doubles as the descriptor that it closes once it is registered. */
    private void start() {
        String process = String.valueOf(ProcessHandle.current().pid());
        ProcessBuilder builder = new ProcessBuilder(AGENT, "--process", process, "--fallback", "--notify-fd", "1");
        try {
            Process started = builder.redirectInput(TERMINAL)
                    .redirectError(Redirect.DISCARD)
                    .start();
            agent = started;
            started.getInputStream().readAllBytes();
        } catch (IOException e) {
            agent = null;
        }
    }

    /** The terminal's settings, or empty where this process has no terminal. */
    private static String stty(String argument) {
        try {
            Process stty = new ProcessBuilder(List.of(STTY, argument))
                    .redirectInput(TERMINAL)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && stty.exitValue() == 0 ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Ends the agent and puts the terminal back. */
    @Override
    public synchronized void close() {
        Process started = agent;
        if (started == null) {
            return;
        }
        agent = null;
        started.destroy();
        if (started.isAlive()) {
            started.onExit()
                    .completeOnTimeout(started, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
        stty(settings);
    }
}
