package org.reeve.helper.overview;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.overview.Snapshot.FileSystem;

/**
 * How large file systems are and how full: statvfs(3). The kernel answers for most at once. For fuseblk, such as NTFS, a
 * program answers; it is asked on a thread of its own, given a second, and left alone until it has answered. What this user
 * cannot reach is left out. Thread-safe.
 */
final class Sizes {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Function<Mount, Optional<FileSystem>> ask;
    private final Map<String, FileSystem> answers = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    Sizes() {
        this(Sizes::ask);
    }

    Sizes(Function<Mount, Optional<FileSystem>> ask) {
        this.ask = ask;
    }

    Optional<FileSystem> of(Mount mount) {
        return mount.type().equals("fuseblk") ? patiently(mount) : ask.apply(mount);
    }

    private Optional<FileSystem> patiently(Mount mount) {
        if (!asked.add(mount.point())) {
            return Optional.empty();
        }
        Thread asking = Thread.ofPlatform().daemon().start(() -> {
            ask.apply(mount).ifPresent(answer -> answers.put(mount.point(), answer));
            asked.remove(mount.point());
        });
        try {
            asking.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        return Optional.ofNullable(answers.remove(mount.point()));
    }

    private static Optional<FileSystem> ask(Mount mount) {
        File point = new File(mount.point());
        long total = point.getTotalSpace();
        if (total <= 0 || !point.isDirectory()) {
            return Optional.empty(); // gone meanwhile, without a size, or one file of it mounted alone
        }
        return Optional.of(new FileSystem(
                mount.point(),
                mount.type(),
                mount.source(),
                total,
                Math.max(0, total - point.getFreeSpace()),
                Math.max(0, point.getUsableSpace()),
                mount.writable()));
    }
}
