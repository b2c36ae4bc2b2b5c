import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogsRead;
import org.reeve.api.overview.OverviewRead;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesManage;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.session.SessionRead;
import org.reeve.link.Installation;
import org.reeve.link.Link;
import org.reeve.link.LinkTrace;

/** What a helper is asked while its cache is made; with an address, the systemd that it asks in turn. A call that fails here still shows it the classes of the way there. */
public final class Train {
    private static final UnitName UNIT = new UnitName("reeve-training.service");

    private Train() {}

    /** Asks one helper everything it serves. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            serve(arguments[0]);
            return;
        }
        ProcessHandle helper;
        try (Link link = Link.of(Installation.find(), LinkTrace.none())) {
            SessionRead session = link.of(SessionRead.class, link.own());
            ServicesRead services = link.of(ServicesRead.class, link.own());
            helper = ProcessHandle.of(session.ping().pid()).orElseThrow();
            attempt("describe", session::describe);
            attempt("selfcheck", session::selfcheck);
            attempt("list", () -> services.list(Scope.SYSTEM, List.of(UnitType.SERVICE), unit -> {}));
            attempt("files", () -> services.files(Scope.SYSTEM, List.of(), file -> {}));
            attempt("get", () -> services.get(Scope.SYSTEM, UNIT));
            attempt("log", () -> services.log(Scope.SYSTEM, UNIT, 10));
            attempt("restart", () -> link.of(ServicesManage.class, link.own()).restart(UNIT));
            OverviewRead overview = link.of(OverviewRead.class, link.own());
            attempt("machine", overview::machine);
            attempt("snapshot", overview::snapshot);
            attempt("watch", () -> watch(link));
            LogsRead logs = link.of(LogsRead.class, link.own());
            attempt("boots", () -> logs.boots(JournalSource.mine()));
            attempt("rows", () -> rows(logs));
        }
        // It writes its cache as it ends, and says so to this process: were that gone, it would die of it.
        helper.onExit().join();
    }

    /** A systemd on a bus, until somebody ends this process. */
    private static void serve(String address) throws Exception {
        try (DBusConnection bus =
                DBusConnectionBuilder.forAddress(address).withShared(false).build()) {
            Systemd.serve(bus);
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void watch(Link link) throws InterruptedException {
        Cancel cancel = new Cancel();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancel.cancel();
        });
        link.of(ServicesRead.class, cancel, stage -> {}).watch(Scope.SYSTEM, change -> {});
    }

    private static void rows(LogsRead logs) {
        try (LogCursor cursor = logs.open(JournalSource.mine(), LogQuery.ALL)) {
            cursor.next(LogPlace.NEWEST, 200, rows -> {});
        }
    }

    private interface Attempt {
        void make() throws Exception;
    }

    private static void attempt(String name, Attempt attempt) {
        try {
            attempt.make();
            System.out.println(name + ": answered");
        } catch (HelperException e) {
            System.out.println(name + ": " + e.problem() + " " + e.sentence());
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
