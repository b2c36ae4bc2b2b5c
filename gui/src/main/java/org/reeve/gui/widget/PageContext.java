package org.reeve.gui.widget;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Permits;
import org.reeve.gui.work.QuickActions;
import org.reeve.gui.work.Settings;
import org.reeve.gui.work.Tasks;

/**
 * What a page gets.
 *
 * @param calls the helpers
 * @param background threads
 * @param jobs changes on their way
 * @param permits what calls would need
 * @param actions calls as a person knows them, running and pinning them
 * @param quick the quick actions
 * @param settings what the user chose
 * @param tasks work that outlives the window
 * @param desk what the window does for a page
 * @param memory what is remembered between two starts
 * @param compact whether the window is too narrow for a pane beside the table
 * @param ownRights why nothing can be changed; empty while it can
 * @param rights changes whenever calls may need something else than before: unlocked, locked, the helper came or went
 * @param pages all pages, in the order of the sidebar; none while they are being made
 */
public record PageContext(
        Calls calls,
        Background background,
        Jobs jobs,
        Permits permits,
        Actions actions,
        QuickActions quick,
        Settings settings,
        Tasks tasks,
        Desk desk,
        Memory memory,
        ObservableBooleanValue compact,
        ObservableValue<String> ownRights,
        ObservableValue<?> rights,
        Supplier<List<Page>> pages) {}
