package org.reeve.gui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.ports.HandedConnection;
import org.reeve.api.ports.HandedPort;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.PortsCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reeve listen} and {@code reeve accept}: root opens the port, a program of the user's serves it. */
@Command(resourceBundle = Messages.BUNDLE)
abstract sealed class PortsListening implements Callable<Integer> {
    private final Supplier<Door> doors;

    @Parameters(index = "0", paramLabel = "ADDRESS", converter = PortArgument.class, descriptionKey = "port")
    private PortAddress address = new PortAddress(PortAddress.EVERYWHERE, 1);

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PROGRAM", descriptionKey = "program")
    private List<String> program = List.of();

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    private PortsListening(Supplier<Door> doors) {
        this.doors = doors;
    }

    @Override
    public Integer call() {
        return run(address, ProgramArgument.found(program, Optional.ofNullable(System.getenv("PATH"))));
    }

    abstract int run(PortAddress address, List<String> words);

    Door door() {
        return doors.get();
    }

    Call asked(Call call) {
        return quiet ? call.quiet() : call;
    }

    static HelperException notRun(List<String> words, IOException e) {
        return new HelperException(
                Problem.FAILED, Messages.text("program.failed", words.getFirst(), String.valueOf(e.getMessage())), e);
    }

    /** One socket that listens, in place of the terminal form. */
    static final class Listen extends PortsListening {
        private final Programs programs;

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "socket-name")
        private String name = "reeve";

        Listen(Supplier<Door> doors, Programs programs) {
            super(doors);
            this.programs = programs;
        }

        @Override
        int run(PortAddress address, List<String> words) {
            if (!name.matches("[A-Za-z0-9._-]{1,255}")) {
                throw new HelperException(Problem.INVALID, Messages.text("socket-name.invalid", name));
            }
            Handed handed = new Handed();
            List<Integer> came = new ArrayList<>();
            try (Door door = door()) {
                Object _ = door.call(
                        asked(PortsCommands.listen(address)),
                        Optional.of(item -> came.add(kept((HandedPort) item, address, handed))));
            }
            if (came.size() != 1) {
                throw new HelperException(Problem.MISMATCH, Messages.text("handed.wrong"));
            }
            try {
                programs.become(words, variables(), came.getFirst());
            } catch (IOException e) {
                throw notRun(words, e);
            }
            return ExitCode.OK;
        }

        /** Beyond the connection that brought it. */
        private static int kept(HandedPort item, PortAddress address, Handed handed) {
            try (Descriptor socket = item.socket()) {
                return handed.listener(socket, address);
            } catch (IOException e) {
                throw new HelperException(Problem.MISMATCH, Messages.text("handed.wrong"), e);
            }
        }

        /** sd_listen_fds(3). */
        private List<String> variables() {
            return List.of(
                    "LISTEN_FDS=1", "LISTEN_PID=" + ProcessHandle.current().pid(), "LISTEN_FDNAMES=" + name);
        }
    }

    /** A program for each connection, one after the other. */
    static final class Accept extends PortsListening {
        private final Terminal terminal;
        private final Programs programs;

        Accept(Terminal terminal, Supplier<Door> doors, Programs programs) {
            super(doors);
            this.terminal = terminal;
            this.programs = programs;
        }

        @Override
        int run(PortAddress address, List<String> words) {
            Handed handed = new Handed();
            try (Door door = door()) {
                Object _ = door.call(
                        asked(PortsCommands.accept(address)),
                        Optional.of(item -> serve((HandedConnection) item, address, words, handed)));
            }
            return ExitCode.OK;
        }

        /** On the thread that reads from root: while a program serves, the next connections wait in queues. */
        private void serve(HandedConnection connection, PortAddress address, List<String> words, Handed handed) {
            try (Descriptor socket = connection.socket()) {
                int number = handed.connection(socket, address);
                int code = programs.serve(words, variables(connection.from()), number);
                if (code != 0) {
                    terminal.message(Messages.text(
                            "accept.ended", words.getFirst(), connection.from().toString(), code));
                }
            } catch (IOException e) {
                throw notRun(words, e);
            }
        }

        /** As systemd names them to who serves one connection: systemd.socket(5). */
        private static List<String> variables(PortAddress from) {
            return List.of("REMOTE_ADDR=" + from.host(), "REMOTE_PORT=" + from.port());
        }
    }
}
