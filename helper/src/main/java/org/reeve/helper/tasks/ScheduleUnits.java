package org.reeve.helper.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleTexts;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.services.CalendarText;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;
import org.reeve.helper.system.Sd;

/** The timers of schedules as systemd has them, and what it does with them: org.freedesktop.systemd1(5). Thread-safe. */
final class ScheduleUnits {
    private static final String UNIT = TaskUnits.SERVICE + ".Unit";
    private static final String TIMER = TaskUnits.SERVICE + ".Timer";
    private static final String SERVICE = TaskUnits.SERVICE + ".Service";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Bus bus;

    ScheduleUnits(Bus bus) {
        this.bus = bus;
    }

    /**
     * A schedule that stands in systemd.
     *
     * @param uid whose it is
     * @param user the name that belonged to it when it was saved
     */
    record Loaded(
            Schedule schedule, long uid, String user, Optional<Instant> next, Optional<Instant> last, boolean active) {}

    /** All of them, by name. What somebody else wrote under such a name, or changed so that it is none, is left out. */
    List<Loaded> all() {
        Object rows = manager(
                        "ListUnitFilesByPatterns", "asas", new String[0], new String[] {ScheduleId.PREFIX + "*.timer"})
                .getFirst();
        List<Loaded> all = new ArrayList<>();
        for (Object row : (Collection<?>) rows) {
            String path = (String) ((Object[]) row)[0];
            ScheduleId.ofTimer(path.substring(path.lastIndexOf('/') + 1))
                    .flatMap(this::find)
                    .ifPresent(all::add);
        }
        all.sort((a, b) -> a.schedule().id().value().compareTo(b.schedule().id().value()));
        return all;
    }

    /** One of them; absent where systemd has no such timer, or one that is no schedule. */
    Optional<Loaded> find(ScheduleId id) {
        Map<String, Object> unit = properties(id.timer().value(), UNIT);
        if (!"loaded".equals(unit.get("LoadState"))) {
            return Optional.empty();
        }
        try {
            return loaded(id, unit);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Loaded> loaded(ScheduleId id, Map<String, Object> unit) {
        List<String> words = words(properties(id.service().value(), SERVICE).get("ExecStart"));
        Map<String, Object> timer = properties(id.timer().value(), TIMER);
        Optional<String> when = calendar(timer.get("TimersCalendar"));
        if (when.isEmpty()
                || words.size() < 4
                || !words.getFirst().equals(ScheduleTexts.PROGRAM)
                || !words.get(1).equals(id.value())) {
            return Optional.empty();
        }
        ScheduledFor owner = ScheduledFor.of(words.get(2));
        Schedule schedule = new Schedule(
                id,
                ScheduledWork.ofWords(words.subList(3, words.size())),
                new CalendarText(when.get()),
                Boolean.TRUE.equals(timer.get("Persistent")),
                (int) (number(timer.get("RandomizedDelayUSec")) / 1_000_000));
        return Optional.of(new Loaded(
                schedule,
                owner.uid(),
                owner.user(),
                time(timer.get("NextElapseUSecRealtime")),
                time(timer.get("LastTriggerUSec")),
                "active".equals(unit.get("ActiveState"))));
    }

    /** Of the one command; a dollar sign stands doubled there: systemd.service(5). */
    static List<String> words(@Nullable Object commands) {
        if (!(commands instanceof Collection<?> all) || all.size() != 1) {
            return List.of();
        }
        Object words = ((Object[]) all.iterator().next())[1];
        List<?> list = words instanceof Object[] array ? Arrays.asList(array) : List.copyOf((Collection<?>) words);
        return list.stream()
                .map(word -> String.valueOf(word).replace("$$", "$"))
                .toList();
    }

    private static Optional<String> calendar(@Nullable Object rules) {
        if (!(rules instanceof Collection<?> all) || all.size() != 1) {
            return Optional.empty();
        }
        return Optional.of((String) ((Object[]) all.iterator().next())[1]);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** UINT64_MAX, "never", arrives as -1. */
    private static Optional<Instant> time(@Nullable Object value) {
        long micros = number(value);
        return micros > 0
                ? Optional.of(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000))
                : Optional.empty();
    }

    /** Whether systemd has anything of a name, whoever made it. */
    boolean taken(String unit) {
        return !"not-found".equals(properties(unit, UNIT).get("LoadState"));
    }

    /** Reads the files anew, has the timer started with the machine, and starts it, anew where it runs. */
    void begin(ScheduleId id) {
        manager("Reload", "");
        String[] names = {id.timer().value()};
        manager("EnableUnitFiles", "asbb", names, false, false);
        manager("Reload", "");
        manager("RestartUnit", "ss", id.timer().value(), "replace");
        awaitState(id, "active");
    }

    /** Stops the timer and forgets when it ran; its service goes on where it runs. */
    void end(ScheduleId id) {
        String[] names = {id.timer().value()};
        manager("StopUnit", "ss", id.timer().value(), "replace");
        awaitState(id, "inactive");
        manager("DisableUnitFiles", "asb", names, false);
        forget(id);
    }

    /** The time of the last run lies in a file, as far as the timer is one that makes up for missed times. */
    private void forget(ScheduleId id) {
        try {
            bus.call(BusCall.of(
                    TaskUnits.SERVICE,
                    TaskUnits.PATH,
                    TaskUnits.MANAGER + ".CleanUnit",
                    "sas",
                    id.timer().value(),
                    new String[] {"state"}));
        } catch (BusException e) {
            if (!e.name().endsWith(".NothingToClean")) {
                throw problem(e);
            }
        }
    }

    /** Reads what is left, now that the files are gone. */
    void reload(ScheduleId id) {
        manager("Reload", "");
        for (String unit : List.of(id.timer().value(), id.service().value())) {
            if ("failed".equals(properties(unit, UNIT).get("ActiveState"))) {
                manager("ResetFailedUnit", "s", unit);
            }
        }
    }

    private void awaitState(ScheduleId id, String wanted) {
        try {
            for (int tries = 0; tries < 100; tries++) {
                String state =
                        String.valueOf(properties(id.timer().value(), UNIT).get("ActiveState"));
                if (state.equals(wanted) || (state.equals("failed") && wanted.equals("inactive"))) {
                    return;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        throw new HelperException(
                Problem.FAILED, id.timer() + " did not become " + wanted + ". Look at systemctl status " + id.timer());
    }

    private Map<String, Object> properties(String unit, String ofInterface) {
        Object found = call(TaskUnits.PATH + "/unit/" + Sd.encode(unit), PROPERTIES + ".GetAll", "s", ofInterface)
                .getFirst();
        Map<String, Object> plain = new HashMap<>();
        ((Map<?, ?>) found)
                .forEach((key, value) ->
                        plain.put((String) key, value instanceof Variant<?> variant ? variant.getValue() : value));
        return plain;
    }

    private List<Object> manager(String method, String signature, Object... arguments) {
        return call(TaskUnits.PATH, TaskUnits.MANAGER + "." + method, signature, arguments);
    }

    private List<Object> call(String path, String member, String signature, Object... arguments) {
        try {
            return bus.call(BusCall.of(TaskUnits.SERVICE, path, member, signature, arguments));
        } catch (BusException e) {
            throw problem(e);
        }
    }

    private static HelperException problem(BusException e) {
        return new HelperException(Problem.FAILED, "systemd: " + e.text(), e);
    }
}
