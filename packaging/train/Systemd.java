import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/** A systemd with one unit, on a private bus: enough for a helper to go all the ways of its calls. */
public final class Systemd {
    private static final String PATH = "/org/freedesktop/systemd1";
    private static final DBusPath UNIT = new DBusPath(PATH + "/unit/reeve_2dtraining_2eservice");
    private static final DBusPath JOB = new DBusPath(PATH + "/job/1");

    private Systemd() {}

    /** Takes systemd's name on a bus. */
    public static void serve(DBusConnection bus) throws DBusException {
        bus.requestBusName("org.freedesktop.systemd1");
        bus.exportObject(PATH, new Machine(bus));
        bus.exportObject(UNIT.getPath(), new Unit());
    }

    /** The methods that the helper calls. */
    @DBusInterfaceName("org.freedesktop.systemd1.Manager")
    public interface Manager extends DBusInterface {
        @DBusMemberName("ListUnits")
        List<UnitRow> listUnits();

        @DBusMemberName("ListUnitsByPatterns")
        List<UnitRow> listUnitsByPatterns(List<String> states, List<String> patterns);

        @DBusMemberName("ListUnitsByNames")
        List<UnitRow> listUnitsByNames(List<String> names);

        @DBusMemberName("ListUnitFiles")
        List<FileRow> listUnitFiles();

        @DBusMemberName("LoadUnit")
        DBusPath loadUnit(String name);

        @DBusMemberName("Subscribe")
        void subscribe();

        @DBusMemberName("RestartUnit")
        DBusPath restartUnit(String name, String mode);

        /** A job ended. */
        @DBusMemberName("JobRemoved")
        class JobRemoved extends DBusSignal {
            public final UInt32 id;
            public final DBusPath job;
            public final String unit;
            public final String result;

            public JobRemoved(String path, UInt32 id, DBusPath job, String unit, String result) throws DBusException {
                super(path, id, job, unit, result);
                this.id = id;
                this.job = job;
                this.unit = unit;
                this.result = result;
            }
        }
    }

    /** A row of ListUnits. */
    public static final class UnitRow extends Struct {
        @Position(0)
        public final String name = "reeve-training.service";

        @Position(1)
        public final String description = "A unit";

        @Position(2)
        public final String load = "loaded";

        @Position(3)
        public final String active = "active";

        @Position(4)
        public final String sub = "running";

        @Position(5)
        public final String following = "";

        @Position(6)
        public final DBusPath path = UNIT;

        @Position(7)
        public final UInt32 job = new UInt32(0);

        @Position(8)
        public final String jobType = "";

        @Position(9)
        public final DBusPath jobPath = new DBusPath("/");
    }

    /** A row of ListUnitFiles. */
    public static final class FileRow extends Struct {
        @Position(0)
        public final String path = "/usr/lib/systemd/system/reeve-training.service";

        @Position(1)
        public final String state = "enabled";
    }

    private record Machine(DBusConnection bus) implements Manager {
        @Override
        public List<UnitRow> listUnits() {
            return List.of(new UnitRow());
        }

        @Override
        public List<UnitRow> listUnitsByPatterns(List<String> states, List<String> patterns) {
            return listUnits();
        }

        @Override
        public List<UnitRow> listUnitsByNames(List<String> names) {
            return listUnits();
        }

        @Override
        public List<FileRow> listUnitFiles() {
            return List.of(new FileRow());
        }

        @Override
        public DBusPath loadUnit(String name) {
            return UNIT;
        }

        @Override
        public void subscribe() {}

        @Override
        public DBusPath restartUnit(String name, String mode) {
            Thread.ofPlatform().daemon().start(this::end);
            return JOB;
        }

        private void end() {
            try {
                Thread.sleep(200);
                bus.sendMessage(new JobRemoved(PATH, new UInt32(1), JOB, "reeve-training.service", "done"));
            } catch (DBusException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    /** The unit's properties, the same whichever of its interfaces is asked. */
    private static final class Unit implements Properties {
        private static final Map<String, Variant<?>> ALL = Map.ofEntries(
                Map.entry("Id", new Variant<>("reeve-training.service")),
                Map.entry("Names", new Variant<>(new String[] {"reeve-training.service"})),
                Map.entry("Description", new Variant<>("A unit")),
                Map.entry("LoadState", new Variant<>("loaded")),
                Map.entry("ActiveState", new Variant<>("active")),
                Map.entry("SubState", new Variant<>("running")),
                Map.entry("FragmentPath", new Variant<>("/usr/lib/systemd/system/reeve-training.service")),
                Map.entry("SourcePath", new Variant<>("")),
                Map.entry("DropInPaths", new Variant<>(new String[0])),
                Map.entry("UnitFileState", new Variant<>("enabled")),
                Map.entry("StateChangeTimestamp", new Variant<>(new UInt64(1_700_000_000_000_000L))),
                Map.entry("NeedDaemonReload", new Variant<>(false)),
                Map.entry("CanStart", new Variant<>(true)),
                Map.entry("CanStop", new Variant<>(true)),
                Map.entry("CanReload", new Variant<>(false)),
                Map.entry("ConditionResult", new Variant<>(true)),
                Map.entry("MainPID", new Variant<>(new UInt32(1))),
                Map.entry("Result", new Variant<>("success")),
                Map.entry("NRestarts", new Variant<>(new UInt32(0))),
                Map.entry("ExecMainStatus", new Variant<>(0)),
                Map.entry("ExecMainCode", new Variant<>(0)),
                Map.entry("MemoryCurrent", new Variant<>(new UInt64(1_000_000L))),
                Map.entry("TasksCurrent", new Variant<>(new UInt64(1))));

        @Override
        @SuppressWarnings("unchecked")
        public <A> A Get(String type, String name) {
            return (A) ALL.get(name);
        }

        @Override
        public <A> void Set(String type, String name, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String type) {
            return ALL;
        }

        @Override
        public String getObjectPath() {
            return UNIT.getPath();
        }
    }
}
