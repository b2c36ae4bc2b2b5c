package org.reeve.helper.system;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** The files of /proc. What a process does not show, or no longer has, is absent. Used by one thread. */
public final class ProcFolder {
    private static final int FIRST_ROOM = 4096;

    private final Path root;
    private byte[] room = new byte[FIRST_ROOM];

    /** Reads below {@code root}. */
    public ProcFolder(Path root) {
        this.root = root;
    }

    /** Every process there is to see. */
    public int[] pids() {
        String[] names = root.toFile().list();
        if (names == null) {
            throw new HelperException(
                    Problem.UNAVAILABLE, root + " cannot be read; it holds what is known of processes.");
        }
        return Arrays.stream(names)
                .filter(ProcFolder::number)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static boolean number(String name) {
        return name.length() < 10 && name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** A file of a process whole, an octet a letter; absent where it is gone or kept from this user. */
    public Optional<String> read(int pid, String file) {
        return read(root + "/" + pid + "/" + file, Integer.MAX_VALUE);
    }

    /** The same of a process by its name there, such as {@code self}. */
    public Optional<String> of(String process, String file) {
        return read(root + "/" + process + "/" + file, Integer.MAX_VALUE);
    }

    /** The first so many octets of a file of a process. */
    public Optional<byte[]> octets(int pid, String file, int most) {
        return fill(root + "/" + pid + "/" + file, most).map(length -> Arrays.copyOf(room, length));
    }

    /** A file of the machine whole. */
    public String machine(String file) {
        return read(root + "/" + file, Integer.MAX_VALUE)
                .orElseThrow(() -> new HelperException(Problem.UNAVAILABLE, root + "/" + file + " cannot be read."));
    }

    private Optional<String> read(String path, int most) {
        return fill(path, most).map(length -> new String(room, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** Into one room for all: a look reads a thousand of them. */
    private Optional<Integer> fill(String path, int most) {
        try (FileInputStream in = new FileInputStream(path)) {
            int length = 0;
            for (int got = 0; got >= 0 && length < most; ) {
                length += got;
                if (length == room.length) {
                    room = Arrays.copyOf(room, 2 * length);
                }
                got = in.read(room, length, Math.min(room.length - length, most - length));
            }
            return Optional.of(length);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where a link of a process leads; absent where it is gone or kept from this user. */
    public Optional<String> link(int pid, String name) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(root.resolve(Integer.toString(pid)).resolve(name))
                            .toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The numbers of a process's open descriptors, rising; absent where they are kept from this user. */
    public Optional<List<Integer>> descriptors(int pid) {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(pid + "/fd"))) {
            entries.forEach(
                    entry -> numbers.add(Integer.parseInt(entry.getFileName().toString())));
            numbers.sort(null);
            return Optional.of(numbers);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }
}
