package org.reeve.gui;

import java.util.List;
import org.reeve.gui.boot.BootPage;
import org.reeve.gui.connections.ConnectionsPage;
import org.reeve.gui.logs.LogsPage;
import org.reeve.gui.overview.OverviewPage;
import org.reeve.gui.quick.QuickPage;
import org.reeve.gui.services.ServicesPage;
import org.reeve.gui.settings.SettingsPage;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;

/** THE list of pages, in the order of the sidebar. */
final class Pages {
    private Pages() {}

    static List<Page> all(PageContext context, SettingsPage.Around around) {
        return List.of(
                new OverviewPage(context),
                new ServicesPage(context),
                new LogsPage(context),
                new BootPage(context),
                new ConnectionsPage(context),
                new QuickPage(context),
                new SettingsPage(context, around));
    }
}
