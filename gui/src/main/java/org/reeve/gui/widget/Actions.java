package org.reeve.gui.widget;

import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Origin;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Undo;

/** Calls as a person knows them, and running them from anywhere: the tray, the Overview, a notification. Window's thread. */
public interface Actions {
    /** What a call is called; absent where no page of this build knows it. */
    Optional<CallWords> words(Call call);

    /** The text that a change replaced, by the call that takes it back; absent where it replaced none. */
    Optional<Replaced> replaced(Call undo);

    /**
     * Does it. What else would follow is asked first; the end is told by {@link Desk#tell} with Details and Undo. While it is on
     * its way, asking for it again does nothing.
     */
    default void run(Call call) {
        run(call, Origin.WINDOW);
    }

    /** The same, asked for elsewhere. */
    void run(Call call, Origin origin);

    /** Takes a change back by its own calls, in order, each authorized like any other; told like {@link #run}. */
    void takeBack(Undo undo);

    /** The same call on its way, where it is. */
    Optional<Job> running(Call call);

    /** Whether it is a quick action. */
    boolean pinned(Call call);

    /** Makes it a quick action, and says so. */
    void pin(Call call);

    /** Makes it none any more. */
    void unpin(Call call);
}
