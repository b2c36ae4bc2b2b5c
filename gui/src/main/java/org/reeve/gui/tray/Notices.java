package org.reeve.gui.tray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.reeve.gui.session.Activation;
import org.reeve.gui.session.Notification;
import org.reeve.gui.session.Notifications;
import org.reeve.gui.session.SessionBus;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Settings;

/**
 * Tells the desktop what a toast would tell nobody. What the desktop does not show is kept, and told in the window when that
 * is looked at again. Window's thread only.
 */
public final class Notices implements Predicate<Notice> {
    private static final int MOST_KEPT = 10;
    private static final String TOLD = "tray.told";

    private final Texts texts = Texts.of(Notices.class);
    private final Deque<Notice> kept = new ArrayDeque<>();
    private final Notifications notifications;
    private final Background background;
    private final Settings settings;
    private final Desk desk;
    private final BooleanSupplier inFront;
    private final Consumer<Activation> raise;

    /** Tells through a bus. */
    public Notices(
            SessionBus bus,
            Background background,
            Settings settings,
            Desk desk,
            BooleanSupplier inFront,
            Consumer<Activation> raise) {
        this.notifications = new Notifications(bus, texts.get("notice.open"));
        this.background = background;
        this.settings = settings;
        this.desk = desk;
        this.inFront = inFront;
        this.raise = raise;
    }

    @Override
    public boolean test(Notice notice) {
        if (inFront.getAsBoolean()) {
            return false;
        }
        if (wanted(notice)) {
            tell(notice);
        } else {
            keep(notice);
        }
        return true;
    }

    private boolean wanted(Notice notice) {
        return switch (settings.notifications().get()) {
            case AWAY -> true;
            case FAILURES -> notice.failed();
            case NEVER -> false;
        };
    }

    private void tell(Notice notice) {
        List<String> words = notice.actions().stream().map(Toast.Action::text).toList();
        notifications.tell(
                new Notification(notice.title(), notice.title(), notice.text(), notice.failed(), words),
                reader(notice));
    }

    private Notification.Reader reader(Notice notice) {
        return new Notification.Reader() {
            @Override
            public void opened(Activation activation) {
                background.show(() -> raise.accept(activation));
            }

            @Override
            public void pressed(int action, Activation activation) {
                background.show(() -> notice.actions().get(action).run().run());
            }

            @Override
            public void notShown() {
                background.show(() -> keep(notice));
            }
        };
    }

    /** The oldest go first: what is long past is in the history. */
    private void keep(Notice notice) {
        if (inFront.getAsBoolean()) {
            desk.tell(notice);
            return;
        }
        kept.add(notice);
        if (kept.size() > MOST_KEPT) {
            kept.removeFirst();
        }
    }

    /** The window is looked at: tells what was kept. */
    public void tellKept() {
        List<Notice> all = List.copyOf(kept);
        kept.clear();
        all.forEach(desk::tell);
    }

    /** Says, the very first time, that closing the window did not end Reeve. */
    public void stays(Memory memory) {
        if (memory.get(TOLD).isEmpty()) {
            memory.put(TOLD, "true");
            memory.save();
            boolean _ = test(new Notice(texts.get("stays.title"), texts.get("stays.text"), false, List.of()));
        }
    }
}
