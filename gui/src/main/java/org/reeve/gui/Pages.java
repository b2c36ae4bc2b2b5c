package org.reeve.gui;

import java.time.Duration;
import java.util.List;
import org.reeve.api.Cancel;
import org.reeve.gui.boot.BootPage;
import org.reeve.gui.connections.ConnectionsPage;
import org.reeve.gui.files.FilesPage;
import org.reeve.gui.history.HistoryPage;
import org.reeve.gui.logs.LogsPage;
import org.reeve.gui.overview.OverviewPage;
import org.reeve.gui.ports.PortsPage;
import org.reeve.gui.processes.ProcessesPage;
import org.reeve.gui.quick.QuickPage;
import org.reeve.gui.scans.ScansPage;
import org.reeve.gui.services.ServicesPage;
import org.reeve.gui.settings.SettingsPage;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Background;

/** THE list of pages, in the order of the sidebar. */
final class Pages {
    /** The window's first seconds are its own. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    private static final Duration EACH = Duration.ofMillis(500);

    private final LatePage<SettingsPage> settings;
    private final List<LatePage<?>> late;
    private final List<Page> all;

    Pages(PageContext context, SettingsPage.Around around) {
        settings = new LatePage<>(SettingsPage.known(), () -> new SettingsPage(context, around));
        LatePage<LogsPage> logs = new LatePage<>(LogsPage.known(), () -> new LogsPage(context));
        LatePage<BootPage> boot = new LatePage<>(BootPage.known(), () -> new BootPage(context));
        LatePage<HistoryPage> history = new LatePage<>(HistoryPage.known(), () -> new HistoryPage(context));
        LatePage<ProcessesPage> processes = new LatePage<>(ProcessesPage.known(), () -> new ProcessesPage(context));
        LatePage<ScansPage> scans = new LatePage<>(ScansPage.known(), List.of("tasks"), () -> new ScansPage(context));
        LatePage<PortsPage> ports = new LatePage<>(PortsPage.known(), () -> new PortsPage(context));
        LatePage<FilesPage> files = new LatePage<>(FilesPage.known(), () -> new FilesPage(context));
        late = List.of(processes, logs, boot, scans, history, files, ports, settings);
        all = List.of(
                new OverviewPage(context),
                new ServicesPage(context),
                processes,
                logs,
                boot,
                scans,
                history,
                new ConnectionsPage(context),
                new QuickPage(context),
                files,
                ports,
                settings);
    }

    List<Page> all() {
        return all;
    }

    /** Makes what nobody opened yet, one after the other, so that nobody who opens it or searches in it waits. */
    void makeLater(Background background) {
        Duration when = FIRST;
        for (LatePage<?> page : late) {
            Cancel _ = background.after(when, page::make);
            when = when.plus(EACH);
        }
    }

    /** Shows the settings at one of their parts. */
    void open(SettingsPage.Part part) {
        settings.make().open(part);
    }
}
