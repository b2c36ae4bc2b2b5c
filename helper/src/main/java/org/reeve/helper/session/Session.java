package org.reeve.helper.session;

import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.session.Description;
import org.reeve.api.session.Pong;
import org.reeve.api.session.SelfCheck;
import org.reeve.api.session.SessionRead;
import org.reeve.api.session.Verdict;

/** The right session.read. */
public final class Session implements SessionRead {
    private final Supplier<Description> description;
    private final Function<Call, Verdict> prediction;
    private final Supplier<SelfCheck> check;
    private final Pong pong = new Pong(ProcessHandle.current().pid());

    /** Answers from the helper's own parts. */
    public Session(Supplier<Description> description, Function<Call, Verdict> prediction, Supplier<SelfCheck> check) {
        this.description = description;
        this.prediction = prediction;
        this.check = check;
    }

    @Override
    public Pong ping() {
        return pong;
    }

    @Override
    public Description describe() {
        return description.get();
    }

    @Override
    public Verdict can(Call call) {
        return prediction.apply(call);
    }

    @Override
    public SelfCheck selfcheck() {
        return check.get();
    }
}
