package org.reeve.helper.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.reeve.api.ChangeId;

/**
 * In which order records were begun: files with a bounded number of ids each, to which is only ever appended, so that several
 * helpers write at once without a lock that a frozen one would keep. An id that was cut off spoils no other: each begins with
 * the line break that ends the one before.
 */
final class Order {
    /** A line break and 32 digits. */
    private static final int WIDTH = 33;

    private static final Pattern PART = Pattern.compile("[0-9]{8}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String BEFORE_ANY = "00000000";

    private final Path folder;
    private final Limits limits;

    Order(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * How much is kept.
     *
     * @param ids in a part
     * @param parts of them
     */
    record Limits(int ids, int parts) {}

    /** What is done with an id that is to be forgotten: answers whether it is. */
    interface Forgetting {
        boolean forget(ChangeId id) throws IOException;
    }

    /** Records of a version that kept no order get their places. */
    void prepare(Path records) throws IOException {
        if (!Files.isDirectory(folder) && Files.isDirectory(records)) {
            collect(records);
        }
    }

    /** Puts an id behind all others; answers whether a part was begun with it. */
    boolean append(ChangeId id) throws IOException {
        Path part = last();
        boolean fresh = !Files.exists(part);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            Records.fill(channel, ByteBuffer.wrap(("\n" + id.value()).getBytes(StandardCharsets.US_ASCII)));
        }
        if (fresh) {
            Records.sync(folder);
        }
        return fresh;
    }

    /** The part to append to: the newest that is not full. */
    private Path last() throws IOException {
        List<String> parts = parts();
        if (parts.isEmpty()) {
            return folder.resolve(name(1));
        }
        Path newest = folder.resolve(parts.getLast());
        return parts.getLast().equals(BEFORE_ANY) || Files.size(newest) >= (long) limits.ids() * WIDTH
                ? folder.resolve(name(Integer.parseInt(parts.getLast()) + 1))
                : newest;
    }

    private static String name(int number) {
        return String.format("%08d", number);
    }

    private List<String> parts() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(part -> names.add(String.valueOf(part.getFileName())));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        names.removeIf(name -> !PART.matcher(name).matches());
        Collections.sort(names);
        return names;
    }

    /** Forgets the oldest parts while there are too many; one of which something has to stay stays whole in the order. */
    void makeRoom(Forgetting forgetting) throws IOException {
        List<String> parts = parts();
        for (int i = 0; i < parts.size() - limits.parts(); i++) {
            Path part = folder.resolve(parts.get(i));
            boolean gone = true;
            for (ChangeId id : read(part)) {
                gone &= forgetting.forget(id);
            }
            if (gone) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** All ids, newest first; one part in memory at a time. */
    Iterator<ChangeId> newestFirst() throws IOException {
        return new Newest(parts());
    }

    private final class Newest implements Iterator<ChangeId> {
        private final List<String> left;
        private List<ChangeId> part = List.of();

        Newest(List<String> parts) {
            left = new ArrayList<>(parts);
        }

        @Override
        public boolean hasNext() {
            while (part.isEmpty() && !left.isEmpty()) {
                try {
                    part = new ArrayList<>(read(folder.resolve(left.removeLast())));
                } catch (IOException e) {
                    throw Records.unreadable(e);
                }
            }
            return !part.isEmpty();
        }

        @Override
        public ChangeId next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.removeLast();
        }
    }

    private static List<ChangeId> read(Path part) throws IOException {
        try {
            return Files.readString(part, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> ID.matcher(line).matches())
                    .map(ChangeId::new)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of(); // Another helper made room meanwhile.
        }
    }

    /** Records of a version that kept no order, by the time of their files, become a part before all others. */
    private void collect(Path records) throws IOException {
        record Old(String id, FileTime time) {}
        List<Old> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(records, "*.{intent,result}")) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                String id = name.substring(0, name.lastIndexOf('.'));
                if (ID.matcher(id).matches()) {
                    found.add(new Old(id, Files.getLastModifiedTime(file)));
                }
            }
        }
        found.sort(Comparator.comparing(Old::time));
        List<String> ids = found.stream().map(Old::id).distinct().toList();
        Path made = Files.createTempDirectory(
                records, "order", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!ids.isEmpty()) {
            Files.writeString(made.resolve(BEFORE_ANY), "\n" + String.join("\n", ids));
        }
        try {
            Files.move(made, folder);
        } catch (IOException e) {
            Files.deleteIfExists(made.resolve(BEFORE_ANY));
            Files.deleteIfExists(made);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
