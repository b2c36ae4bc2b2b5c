package org.reeve.gui.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.session.SessionRead;
import org.reeve.api.session.Verdict;

/** What calls would need, asked ahead. Never starts the root helper: while it does not run, a call for it is taken to ask. */
public final class Permits {
    private final Calls calls;
    private final Background background;

    /** Asks through {@code calls}. */
    public Permits(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** What is known without asking anybody. */
    public Permit guess(Call call) {
        return calls.needsRoot(call) && !calls.startedAsRoot() ? new Permit.Asks() : new Permit.Free();
    }

    /** Asks for each call in the background and shows the answers on the window's thread. */
    public Cancel ask(List<Call> about, Consumer<Map<Call, Permit>> shown) {
        return background.read(
                cancel -> {
                    Map<Call, Permit> answers = new LinkedHashMap<>();
                    about.forEach(call -> answers.put(call, cancel.cancelled() ? guess(call) : permit(call)));
                    return answers;
                },
                shown,
                failed -> {});
    }

    /** Asks about one call, the own helper too, which knows what is not there any more. */
    public Cancel foresee(Call call, Consumer<Permit> shown) {
        return background.read(
                cancel -> calls.needsRoot(call)
                        ? permit(call)
                        : of(calls.of(SessionRead.class, cancel, stage -> {}).can(call)),
                shown,
                failed -> shown.accept(guess(call)));
    }

    private Permit permit(Call call) {
        if (!calls.needsRoot(call) || !calls.rootRunning()) {
            return guess(call);
        }
        try {
            return of(calls.ofRoot(SessionRead.class).can(call));
        } catch (HelperException e) {
            return guess(call);
        }
    }

    private static Permit of(Verdict verdict) {
        return switch (verdict.permit()) {
            case FREE -> new Permit.Free();
            case ASKS -> new Permit.Asks();
            case REFUSED -> new Permit.Refused(verdict.reason());
        };
    }
}
