package org.reeve.gui;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileCheck;
import org.reeve.api.files.FileDetail;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileIdentity;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileLoss;
import org.reeve.api.files.FileMarks;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FileMoment;
import org.reeve.api.files.FileOwner;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileSyntax;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.FileTimes;
import org.reeve.api.files.FileVersion;
import org.reeve.api.files.FilesBy;
import org.reeve.api.files.FilesCommands;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.SaveOptions;
import org.reeve.api.files.TrashedFile;

/** Files as a script wants them: contents by path, folders by what lies in them, and paths that only root may read. */
public final class FakeFiles {
    final Map<String, byte[]> contents = new ConcurrentSkipListMap<>();
    final Set<String> folders = new HashSet<>(Set.of("/"));
    public final Set<String> rootOnly = new HashSet<>();
    public final Set<String> own = new HashSet<>();
    public final List<FileVersion> versions = new CopyOnWriteArrayList<>();
    final List<byte[]> kept = new CopyOnWriteArrayList<>();
    final List<TrashedFile> trash = new CopyOnWriteArrayList<>();
    public final List<String> opened = new CopyOnWriteArrayList<>();
    public final List<FileReader> readers = new CopyOnWriteArrayList<>();
    final List<FileLoss> losses = new CopyOnWriteArrayList<>();
    public volatile long names = 1;
    volatile int crowd;
    public volatile BiFunction<FilePath, String, FileCheck> check =
            (path, text) -> new FileCheck(FileSyntax.NONE, FileCheck.State.NOT_CHECKED, "", List.of());
    public volatile Runnable listing = () -> {};
    public volatile Runnable saving = () -> {};

    FakeFiles() {
        folder(
                "/etc",
                "/etc/nginx",
                "/etc/nginx/sites-available",
                "/etc/ssh",
                "/etc/empty",
                "/home",
                "/root",
                "/crowd");
        text("/etc/hosts", "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost\n");
        text("/etc/.pwd.lock", "");
        text("/etc/fstab", "UUID=1b2c / ext4 errors=remount-ro 0 1\n");
        text(
                "/etc/nginx/sites-available/www.conf",
                "server {\n    listen 443 ssl;\n    server_name old.example.org;\n    root /srv/www;\n}\n");
        text("/etc/shadow", "root:!:20000:0:99999:7:::\n");
        text("/root/notes", "only root\n");
        text("/home/own.txt", "mine\n");
        rootOnly.addAll(Set.of("/etc/shadow", "/root"));
        own.add("/home/own.txt");
    }

    /** Makes folders. */
    public void folder(String... paths) {
        folders.addAll(Set.of(paths));
    }

    /** Writes a file. */
    public void text(String path, String text) {
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of any octets. */
    public void octets(String path, byte[] all) {
        contents.put(path, all.clone());
    }

    /** What stands there; nothing where there is no such file. */
    private byte[] octets(String path) {
        return contents.getOrDefault(path, new byte[0]);
    }

    /** What stands in a file. */
    public String text(String path) {
        return new String(octets(path), StandardCharsets.UTF_8);
    }

    void serve(FakeCalls fake) {
        new FakeFileRights(this).serve(fake);
    }

    private static HelperException denied() {
        return new HelperException(Problem.DENIED, "Permission denied.");
    }

    private void require(boolean root, FilePath path) {
        if (!root
                && rootOnly.stream()
                        .anyMatch(hidden ->
                                path.value().equals(hidden) || path.value().startsWith(hidden + "/"))) {
            throw denied();
        }
        if (!folders.contains(path.value()) && !contents.containsKey(path.value())) {
            throw new HelperException(Problem.NOT_FOUND, "There is nothing at " + path + ".");
        }
    }

    FileEntry entry(String path) {
        boolean folder = folders.contains(path);
        byte[] content = contents.getOrDefault(path, new byte[0]);
        FileMoment then = new FileMoment(1_780_000_000L, 0);
        boolean hidden = rootOnly.contains(path);
        return new FileEntry(
                new FilePath(path).name(),
                folder ? FileKind.FOLDER : FileKind.FILE,
                new FileMode(folder ? (hidden ? 0700 : 0755) : hidden ? 0640 : 0644),
                own.contains(path) ? new FileOwner(1000, 1000, "anna", "anna") : new FileOwner(0, 0, "root", "root"),
                folder ? 4096 : content.length,
                4096,
                new FileTimes(then, then, then, Optional.of(then)),
                new FileIdentity(1, path.hashCode() & 0xfffff, names),
                Optional.empty(),
                Optional.empty(),
                FileMarks.NONE);
    }

    void list(Cancel cancel, boolean root, FilePath folder, Sink<FileEntry> sink) {
        listing.run();
        require(root, folder);
        if (!folders.contains(folder.value())) {
            throw new HelperException(Problem.FAILED, folder + " is no folder.");
        }
        List<String> all = new ArrayList<>(contents.keySet());
        all.addAll(folders);
        all.stream()
                .filter(path -> !path.equals("/")
                        && new FilePath(path).parent().orElseThrow().equals(folder))
                .forEach(path -> sink.emit(entry(path)));
        FileEntry like = entry("/etc/hosts");
        for (int i = 0; folder.value().equals("/crowd") && i < crowd; i++) {
            cancel.check();
            sink.emit(new FileEntry(
                    Optional.of(new EntryName("file-" + i)),
                    FileKind.FILE,
                    like.mode(),
                    like.owner(),
                    i * 37L % 100_000,
                    4096,
                    like.times(),
                    like.identity(),
                    like.link(),
                    like.leads(),
                    like.marks()));
        }
    }

    FileDetail stat(boolean root, FilePath path) {
        require(root || !rootOnly.contains(path.parent().orElse(path).value()), path);
        return new FileDetail(
                path,
                path,
                entry(path.value()),
                new FileAcl(path.value().equals("/etc/fstab") ? List.of("user::rw-", "user:1000:r--") : List.of()),
                "ext4",
                false,
                losses,
                root || own.contains(path.value()) || path.value().startsWith("/home")
                        ? ""
                        : "Only an administrator may change it.");
    }

    FileTag tag(String path) {
        byte[] content = octets(path);
        return new FileTag(
                "1:" + (path.hashCode() & 0xfffff) + ":" + content.length + ":1780000000.000000000:" + hash(content));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    OpenedFile open(boolean root, FilePath path) {
        require(root, path);
        opened.add((root ? "root " : "user ") + path);
        return new OpenedFile(path, entry(path.value()), tag(path.value()), false, descriptor(octets(path.value())));
    }

    static Descriptor descriptor(byte[] content) {
        try {
            Path file = Files.createTempFile("fake", "");
            Files.write(file, content);
            Descriptor open = new Descriptor(new FileInputStream(file.toFile()).getFD());
            Files.delete(file);
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] octets(Descriptor content) {
        try {
            return content.input().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(Call call) {
        return call.method().startsWith("files.");
    }

    Change obey(Call call) {
        saving.run();
        FilePath path = (FilePath) call.arguments().getFirst();
        FilesBy by = call.method().startsWith("files.user.") ? FilesBy.USER : FilesBy.ROOT;
        String verb = call.method().substring(call.method().lastIndexOf('.') + 1);
        return switch (verb) {
            case "save" -> save(by, path, call);
            case "revert" -> {
                contents.put(path.value(), kept.getLast());
                yield change(path, "put back", List.of());
            }
            case "create" -> {
                if (call.arguments().get(1) == FileKind.FOLDER) {
                    folders.add(path.value());
                } else {
                    text(path.value(), "");
                }
                yield change(path, "created", List.of(FilesCommands.remove(by, path)));
            }
            case "rename" -> {
                FilePath to = (FilePath) call.arguments().get(1);
                contents.put(to.value(), octets(path.value()));
                contents.remove(path.value());
                yield change(path, "renamed", List.of(FilesCommands.rename(by, to, path)));
            }
            case "remove" -> {
                KeptId id = new KeptId("20260131T235959000000-00");
                kept.add(octets(path.value()));
                contents.remove(path.value());
                trash.add(new TrashedFile(id, path, FileKind.FILE, 1, Instant.now()));
                yield change(path, "removed", List.of(FilesCommands.restore(by, path, id)));
            }
            case "restore" -> {
                contents.put(path.value(), kept.getLast());
                yield change(path, "restored", List.of());
            }
            default -> change(path, "done", List.of());
        };
    }

    private Change save(FilesBy by, FilePath path, Call call) {
        if (!call.arguments().get(1).equals(tag(path.value()))) {
            throw new HelperException(Problem.CONFLICT, "Another content stands there.");
        }
        byte[] content = octets((Descriptor) call.arguments().get(2));
        SaveOptions options = (SaveOptions) call.arguments().get(3);
        FileCheck checked = check.apply(path, new String(content, StandardCharsets.UTF_8));
        if (checked.state() == FileCheck.State.FAILED
                && (!options.despiteFindings() || checked.syntax().locksOut())) {
            throw new HelperException(Problem.INVALID, "It is wrong.\nline 1: " + checked.by());
        }
        KeptId id = new KeptId("20260131T23595900000%d-00".formatted(versions.size()));
        kept.add(octets(path.value()));
        versions.addFirst(new FileVersion(id, Instant.now(), octets(path.value()).length));
        contents.put(path.value(), content);
        return change(path, "saved", List.of(FilesCommands.revert(by, path, id, tag(path.value()))));
    }

    private static Change change(FilePath path, String result, List<Call> undo) {
        return new Change(path.value(), result, List.of("sudoedit", path.value()), undo, List.of());
    }
}
