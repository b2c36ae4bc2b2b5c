package org.reeve.api.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomValue;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.tasks.TaskKind;

/**
 * What a schedule starts.
 *
 * @param kind of the task
 * @param folder of a disk usage
 * @param task the name of a custom task
 * @param values what the custom task is told
 */
public record ScheduledWork(
        TaskKind kind, Optional<ScanPath> folder, Optional<CustomName> task, List<CustomValue> values) {
    private static final int MOST_VALUES = 20;

    /** Refuses what does not belong to its kind. */
    public ScheduledWork {
        values = List.copyOf(values);
        if (folder.isPresent() != (kind == TaskKind.DISK_USAGE)
                || task.isPresent() != (kind == TaskKind.CUSTOM)
                || (kind != TaskKind.CUSTOM && !values.isEmpty())
                || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "not what can be scheduled: a disk usage has a folder, a custom task its name and values, the others nothing");
        }
    }

    /** A scan of the whole machine. */
    public static ScheduledWork of(TaskKind kind) {
        return new ScheduledWork(kind, Optional.empty(), Optional.empty(), List.of());
    }

    /** A disk usage. */
    public static ScheduledWork of(ScanPath folder) {
        return new ScheduledWork(TaskKind.DISK_USAGE, Optional.of(folder), Optional.empty(), List.of());
    }

    /** A custom task. */
    public static ScheduledWork of(CustomName task, List<CustomValue> values) {
        return new ScheduledWork(TaskKind.CUSTOM, Optional.empty(), Optional.of(task), values);
    }

    /** As it stands in the timer's service, word by word, and in a terminal. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(kind.slug()));
        folder.ifPresent(path -> words.add(path.value()));
        task.ifPresent(name -> words.add(name.value()));
        values.forEach(value -> words.add(value.word()));
        return words;
    }

    /**
     * Reads such words.
     *
     * @throws IllegalArgumentException where they are none
     */
    public static ScheduledWork ofWords(List<String> words) {
        TaskKind kind = words.stream()
                .findFirst()
                .flatMap(TaskKind::ofSlug)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected integrity, privileges, disk-usage FOLDER or custom NAME [name=value …]"));
        List<String> rest = words.subList(1, words.size());
        return switch (kind) {
            case INTEGRITY, PRIVILEGES -> of(kind, rest);
            case DISK_USAGE -> {
                requireSome(rest, 1, "a disk usage has one folder");
                yield of(new ScanPath(rest.getFirst()));
            }
            case CUSTOM -> {
                requireSome(rest, MOST_VALUES + 1, "a custom task has its name and name=value for each parameter");
                yield of(
                        new CustomName(rest.getFirst()),
                        rest.subList(1, rest.size()).stream()
                                .map(CustomValue::ofWord)
                                .toList());
            }
        };
    }

    private static ScheduledWork of(TaskKind kind, List<String> rest) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(kind.slug() + " has no arguments");
        }
        return of(kind);
    }

    private static void requireSome(List<String> rest, int most, String sentence) {
        if (rest.isEmpty() || rest.size() > most) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
