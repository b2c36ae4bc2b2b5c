package org.reeve.gui.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomValue;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.tasks.TaskId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reeve scans integrity} and its like: starts a scan, which goes on by itself. */
@Command(resourceBundle = Messages.BUNDLE)
abstract sealed class ScansStart implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--follow", descriptionKey = "follow")
    private boolean follow;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    private ScansStart(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    /** The call that starts it. */
    abstract Call asked();

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            Call call = quiet ? asked().quiet() : asked();
            if (!(door.call(call, Optional.empty()) instanceof Change change)) {
                throw new IllegalStateException("the contract says that a start answers a change");
            }
            if (json) {
                terminal.json(door.json(), change, Change.class);
            } else {
                terminal.change(change);
            }
            return follow ? new TaskFollower(terminal, door, json).follow(new TaskId(change.target())) : ExitCode.OK;
        }
    }

    /** Compares installed files with their packages. */
    static final class Integrity extends ScansStart {
        Integrity(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            return ScansCommands.integrity();
        }
    }

    /** Looks for what gives more rights than usual. */
    static final class Privileges extends ScansStart {
        Privileges(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            return ScansCommands.privileges();
        }
    }

    /** Adds up a folder. */
    static final class DiskUsage extends ScansStart {
        @Parameters(paramLabel = "PATH", converter = PathArgument.class, descriptionKey = "folder")
        private ScanPath folder = new ScanPath("/");

        DiskUsage(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            return ScansCommands.diskUsage(folder);
        }
    }

    /** Runs what an administrator described. */
    static final class Custom extends ScansStart {
        @Parameters(index = "0", paramLabel = "NAME", converter = NameArgument.class, descriptionKey = "custom.name")
        private CustomName name = new CustomName("none");

        @Parameters(
                index = "1..*",
                paramLabel = "PARAMETER=VALUE",
                converter = ValueArgument.class,
                descriptionKey = "custom.values")
        private List<CustomValue> values = List.of();

        Custom(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            return CustomCommands.run(name, values);
        }
    }

    /** A custom task by its name. */
    static final class NameArgument implements ITypeConverter<CustomName> {
        @Override
        public CustomName convert(String text) {
            if (!CustomName.isValid(text)) {
                throw new TypeConversionException(Messages.text("custom.invalid"));
            }
            return new CustomName(text);
        }
    }

    /** What a parameter is set to. */
    static final class ValueArgument implements ITypeConverter<CustomValue> {
        @Override
        public CustomValue convert(String text) {
            try {
                return CustomValue.ofWord(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** A folder by its absolute path. */
    static final class PathArgument implements ITypeConverter<ScanPath> {
        @Override
        public ScanPath convert(String text) {
            if (!ScanPath.isValid(text)) {
                throw new TypeConversionException(Messages.text("folder.invalid"));
            }
            return new ScanPath(text);
        }
    }
}
