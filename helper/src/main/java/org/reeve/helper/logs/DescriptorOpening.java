package org.reeve.helper.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.reeve.api.HelperException;
import org.reeve.helper.system.Fds;

/** Opens journals that came as descriptors. libsystemd refuses all of several where it refuses one, so each may be tried alone. */
final class DescriptorOpening {
    private static final int TRIES = 3;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Fds fds;

    DescriptorOpening(Fds fds) {
        this.fds = fds;
    }

    /**
     * Why one cannot be read; absent where it can. libsystemd also refuses a file in the moment in which journald changes its size,
     * so what has still a name is tried again.
     */
    Optional<String> fault(int number) {
        Optional<String> fault = faultNow(number);
        for (int i = 0; i < TRIES && fault.isPresent() && named(number); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            fault = faultNow(number);
        }
        return fault;
    }

    private static boolean named(int number) {
        try {
            return (Integer) Files.getAttribute(Fds.path(number), "unix:nlink") > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> faultNow(int number) {
        try {
            int trial = fds.duplicate(number);
            try {
                Journal.descriptors(List.of(trial)).close();
                return Optional.empty();
            } catch (HelperException e) {
                fds.close(trial);
                return Optional.of(e.sentence());
            }
        } catch (IOException e) {
            return Optional.of("It cannot be opened: " + e.getMessage() + ".");
        }
    }

    /**
     * Opens all that can be read, and takes all over. A file that was deleted a moment ago, of which nobody has told yet, would keep
     * libsystemd from opening any: it is left out.
     */
    Journal open(List<Integer> numbers) {
        try {
            return Journal.descriptors(numbers);
        } catch (HelperException e) {
            return openSome(numbers).orElseThrow(() -> e);
        }
    }

    /** The same; absent where none can be read. */
    Optional<Journal> openSome(List<Integer> numbers) {
        List<Integer> left = new ArrayList<>();
        for (int number : numbers) {
            if (fault(number).isEmpty()) {
                left.add(number);
            } else {
                fds.close(number);
            }
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Journal.descriptors(left));
        } catch (HelperException e) {
            left.forEach(fds::close);
            throw e;
        }
    }
}
