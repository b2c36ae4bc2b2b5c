package org.reeve.gui.files;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FileMoment;
import org.reeve.api.files.FileOwner;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;

/** What files and what is done to them are called. */
final class FileWords {
    private final Texts texts = Texts.of(FileWords.class);
    private final DateTimeFormatter when = here(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM));
    private final DateTimeFormatter toTheMinute =
            here(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));

    private static DateTimeFormatter here(DateTimeFormatter format) {
        return format.withLocale(Locale.getDefault()).withZone(ZoneId.systemDefault());
    }

    Texts texts() {
        return texts;
    }

    /** The name of a path; the whole of that of the folder in which everything is. */
    static String name(FilePath path) {
        return path.name().map(EntryName::value).orElse("/");
    }

    String kind(FileEntry entry) {
        return texts.get("kind." + entry.kind());
    }

    static Ikon icon(FileRow row) {
        if (row.isFolder()) {
            return Feather.FOLDER;
        }
        return switch (row.entry().kind()) {
            case LINK -> Feather.CORNER_UP_RIGHT;
            case FILE -> Feather.FILE_TEXT;
            case FOLDER -> Feather.FOLDER;
            case FIFO, SOCKET -> Feather.SHARE_2;
            case BLOCK_DEVICE, CHARACTER_DEVICE -> Feather.HARD_DRIVE;
            case OTHER -> Feather.FILE;
        };
    }

    /** In steps of a thousand and twenty-four, as ls -h; of what has no content a dash. */
    String size(FileEntry entry) {
        return entry.kind() == FileKind.FILE ? bytes(entry.size()) : "";
    }

    String bytes(long bytes) {
        return bytes < 1024 ? texts.get("bytes", bytes) : Texts.bytes(bytes);
    }

    String owner(FileOwner owner) {
        return named(owner.user(), owner.uid()) + ":" + named(owner.group(), owner.gid());
    }

    private static String named(String name, long number) {
        return name.isEmpty() ? Long.toString(number) : org.reeve.gui.widget.SafeText.line(name);
    }

    String time(FileMoment moment) {
        return time(moment.instant());
    }

    String time(Instant at) {
        return time(at, when);
    }

    /** For a column. */
    String minute(FileMoment moment) {
        return time(moment.instant(), toTheMinute);
    }

    /** A file's time may be any number of seconds; years that no calendar shows well stay one. */
    private static String time(Instant at, DateTimeFormatter format) {
        boolean odd = at.isBefore(Instant.ofEpochSecond(-60_000_000_000L))
                || at.isAfter(Instant.ofEpochSecond(200_000_000_000L));
        return odd ? Long.toString(at.getEpochSecond()) : format.format(at);
    }

    /** What a call is called, where it is one of these. */
    Optional<CallWords> of(Call call, Consumer<FilePath> show) {
        List<Object> arguments = call.arguments();
        if (!call.method().startsWith("files.")
                || arguments.isEmpty()
                || !(arguments.getFirst() instanceof FilePath path)) {
            return Optional.empty();
        }
        String verb = call.method().substring(call.method().lastIndexOf('.') + 1);
        if (!texts.has("call." + verb)) {
            return Optional.empty();
        }
        FilesBy by = call.method().startsWith("files.user.") ? FilesBy.USER : FilesBy.ROOT;
        String name = name(path);
        String more = more(call);
        return Optional.of(new CallWords(
                Feather.FILE_TEXT,
                "system-run",
                texts.get("call." + verb, name, more),
                texts.get("calling." + verb, name, more),
                texts.get("called." + verb, name, more),
                texts.get("not." + verb, name, more),
                command(by, path, verb, call),
                told -> told.accept(List.of()),
                () -> show.accept(path)));
    }

    private String more(Call call) {
        if (call.arguments().size() < 2) {
            return "";
        }
        return switch (call.arguments().get(1)) {
            case FilePath to -> name(to);
            case FileMode mode -> mode.octal();
            case FileIds ids -> ids.uid() + ":" + ids.gid();
            default -> "";
        };
    }

    private static List<String> command(FilesBy by, FilePath path, String verb, Call call) {
        List<Object> arguments = call.arguments();
        return switch (verb) {
            case "rename" ->
                second(arguments, FilePath.class)
                        .map(to -> FilesCommands.renameCommand(path, to))
                        .orElse(List.of());
            case "mode" ->
                second(arguments, FileMode.class)
                        .map(mode -> FilesCommands.modeCommand(path, mode))
                        .orElse(List.of());
            case "owner" ->
                second(arguments, FileIds.class)
                        .map(ids -> FilesCommands.ownerCommand(path, ids))
                        .orElse(List.of());
            case "acl" ->
                second(arguments, FileAcl.class)
                        .map(acl -> FilesCommands.aclCommand(path, acl))
                        .orElse(List.of());
            case "create" ->
                second(arguments, FileKind.class)
                        .map(kind -> FilesCommands.createCommand(
                                path,
                                kind,
                                arguments.size() > 2 && arguments.get(2) instanceof FileMode mode
                                        ? mode
                                        : new FileMode(0644)))
                        .orElse(List.of());
            case "remove" -> FilesCommands.removeCommand(path);
            default -> FilesCommands.editCommand(by, path);
        };
    }

    private static <T> Optional<T> second(List<Object> arguments, Class<T> type) {
        return arguments.size() > 1 && type.isInstance(arguments.get(1))
                ? Optional.of(type.cast(arguments.get(1)))
                : Optional.empty();
    }
}
