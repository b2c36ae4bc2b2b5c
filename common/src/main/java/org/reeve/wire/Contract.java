package org.reeve.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.api.ApiObject;
import org.reeve.api.Grade;
import org.reeve.api.connections.ConnectionsManage;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.api.custom.CustomRead;
import org.reeve.api.custom.CustomRun;
import org.reeve.api.files.FilesBrowse;
import org.reeve.api.files.FilesRead;
import org.reeve.api.files.FilesUser;
import org.reeve.api.files.FilesWrite;
import org.reeve.api.history.HistoryConfidential;
import org.reeve.api.history.HistoryRead;
import org.reeve.api.logs.LogsConfidential;
import org.reeve.api.logs.LogsRead;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.ports.PortsConfidential;
import org.reeve.api.ports.PortsListen;
import org.reeve.api.ports.PortsRead;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.ProcessesSignal;
import org.reeve.api.processes.ProcessesTune;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.scans.ScansManage;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.schedules.SchedulesManage;
import org.reeve.api.schedules.SchedulesRead;
import org.reeve.api.services.ServicesConfidential;
import org.reeve.api.services.ServicesConfigure;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesOverride;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.ServicesUser;
import org.reeve.api.session.SessionAdminister;
import org.reeve.api.session.SessionRead;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.api.tasks.TasksManage;
import org.reeve.api.tasks.TasksOthers;
import org.reeve.api.tasks.TasksRead;
import org.reeve.api.tasks.TasksSeen;

/**
 * Interfaces and their names: the list of rights, and what a wire name stands for. Thread-safe. A method is looked at when it
 * is first named, so that a helper starts without reading the whole contract; a test reads all of it.
 */
public final class Contract {
    /** Every right there is, and who serves it. */
    private static final List<Entry> REEVE = List.of(
            new Entry(SessionRead.class, Served.BOTH),
            new Entry(SessionAdminister.class, Served.ROOT),
            new Entry(OverviewRead.class, Served.OWN),
            new Entry(SurroundingsRead.class, Served.OWN),
            new Entry(ServicesRead.class, Served.OWN),
            new Entry(ServicesUser.class, Served.OWN),
            new Entry(ServicesManage.class, Served.ROOT),
            new Entry(ServicesConfigure.class, Served.ROOT),
            new Entry(ServicesOverride.class, Served.ROOT),
            new Entry(ServicesConfidential.class, Served.ROOT),
            new Entry(ConnectionsRead.class, Served.OWN),
            new Entry(ConnectionsManage.class, Served.OWN),
            new Entry(LogsRead.class, Served.OWN),
            new Entry(LogsConfidential.class, Served.ROOT),
            new Entry(TasksSeen.class, Served.OWN),
            new Entry(TasksRead.class, Served.ROOT),
            new Entry(TasksManage.class, Served.ROOT),
            new Entry(TasksOthers.class, Served.ROOT),
            new Entry(ScansManage.class, Served.ROOT),
            new Entry(ScansRead.class, Served.ROOT),
            new Entry(CustomRead.class, Served.OWN),
            new Entry(CustomRun.class, Served.ROOT),
            new Entry(SchedulesRead.class, Served.OWN),
            new Entry(SchedulesManage.class, Served.ROOT),
            new Entry(ProcessesRead.class, Served.OWN),
            new Entry(ProcessesUser.class, Served.OWN),
            new Entry(ProcessesSignal.class, Served.ROOT),
            new Entry(ProcessesTune.class, Served.ROOT),
            new Entry(ProcessesConfidential.class, Served.ROOT),
            new Entry(PortsRead.class, Served.OWN),
            new Entry(PortsConfidential.class, Served.ROOT),
            new Entry(PortsListen.class, Served.ROOT),
            new Entry(FilesUser.class, Served.OWN),
            new Entry(FilesBrowse.class, Served.ROOT),
            new Entry(FilesRead.class, Served.ROOT),
            new Entry(FilesWrite.class, Served.ROOT),
            new Entry(HistoryRead.class, Served.BOTH),
            new Entry(HistoryConfidential.class, Served.ROOT));

    private final Map<String, Entry> rights = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    /** A contract of some rights. */
    public Contract(List<Entry> entries) {
        entries.forEach(entry -> rights.put(name(entry.right()), entry));
    }

    /** Reeve's own contract. */
    public static Contract reeve() {
        return new Contract(REEVE);
    }

    /** A row of the list. */
    public record Entry(Class<?> right, Served served) {}

    /** The wire name of a right or an object: {@code ServicesManage} is {@code services.manage}. */
    public static String name(Class<?> type) {
        // Without a regular expression, because every call of a proxy comes here.
        String words = type.getSimpleName();
        StringBuilder name = new StringBuilder(words.length() + 4);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (i > 0 && Character.isUpperCase(letter) && Character.isLowerCase(words.charAt(i - 1))) {
                name.append('.');
            }
            name.append(letter);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** The wire name of a method. */
    public static String name(Class<?> type, Method method) {
        return name(type) + "." + method.getName();
    }

    /** All rights, in the order of the list. */
    public List<Entry> entries() {
        return List.copyOf(rights.values());
    }

    /** Who serves the right that a method belongs to. */
    public Optional<Served> served(String method) {
        return Optional.ofNullable(rights.get(ownerName(method))).map(Entry::served);
    }

    /** The method of a right that a wire name stands for. */
    public Optional<Operation> find(String method) {
        // Names that stand for nothing are not kept: a client could fill the memory with them.
        Operation known = operations.get(method);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Operation> found = look(method);
        found.ifPresent(operation -> operations.put(method, operation));
        return found;
    }

    /** The method of an object that a wire name stands for. */
    public Optional<Operation> find(Class<?> object, Grade grade, String method) {
        if (!name(object).equals(ownerName(method))) {
            return Optional.empty();
        }
        return methodOf(object, method).map(found -> Operation.of(method, object, found, grade));
    }

    /** All methods of a right or an object, by name. */
    public List<Operation> operations(Class<?> type, Grade grade) {
        List<Operation> all = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (callable(method)) {
                all.add(Operation.of(name(type, method), type, method, grade));
            }
        }
        all.sort((a, b) -> a.name().compareTo(b.name()));
        return all;
    }

    private Optional<Operation> look(String method) {
        Entry entry = rights.get(ownerName(method));
        if (entry == null) {
            return Optional.empty();
        }
        return methodOf(entry.right(), method)
                .map(found -> Operation.of(method, entry.right(), found, Grade.of(entry.right())));
    }

    private static Optional<Method> methodOf(Class<?> type, String wireName) {
        String name = wireName.substring(wireName.lastIndexOf('.') + 1);
        for (Method method : type.getDeclaredMethods()) {
            if (callable(method) && method.getName().equals(name)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** Only the interface's own abstract methods can be called; closing an object is not a call. */
    private static boolean callable(Method method) {
        return Modifier.isAbstract(method.getModifiers())
                && !method.isSynthetic()
                && !(method.getName().equals("close") && ApiObject.class.isAssignableFrom(method.getDeclaringClass()));
    }

    private static String ownerName(String method) {
        int dot = method.lastIndexOf('.');
        return dot < 0 ? "" : method.substring(0, dot);
    }
}
