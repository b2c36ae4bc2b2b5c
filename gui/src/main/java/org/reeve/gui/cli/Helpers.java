package org.reeve.gui.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Sink;
import org.reeve.api.session.SessionRead;
import org.reeve.api.session.Verdict;
import org.reeve.link.Link;
import org.reeve.link.Ticket;
import org.reeve.wire.Contract;

/** The helpers of this process. Before the first call to root it brings an agent that can ask on this terminal. */
final class Helpers implements Door {
    private final Link link;
    private final Cancel cancel;
    private final TextAgent agent;

    Helpers(Link link, Cancel cancel, TextAgent agent) {
        this.link = link;
        this.cancel = cancel;
        this.agent = agent;
    }

    @Override
    public Contract contract() {
        return link.contract();
    }

    @Override
    public <T> T of(Class<T> right) {
        return link.of(right, cancel, stage -> {});
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        return link.of(right, link.root());
    }

    @Override
    public @Nullable Object call(Call call, Optional<Sink<Object>> sink) {
        return call(call, sink, Occasion.of(Origin.TERMINAL));
    }

    @Override
    public @Nullable Object call(Call call, Optional<Sink<Object>> sink, Occasion occasion) {
        prepare(call);
        Ticket ticket = Ticket.of(cancel, stage -> {}).on(occasion);
        return link.call(call, sink.map(ticket::into).orElse(ticket));
    }

    @Override
    public Verdict can(Call call) {
        prepare(call);
        Call question = Call.of(Contract.name(SessionRead.class) + ".can", call.quiet());
        Object verdict = link.remote(call).call(question, Ticket.of(cancel, stage -> {}));
        if (verdict instanceof Verdict answer) {
            return answer;
        }
        throw new IllegalStateException("the contract says that can answers a verdict");
    }

    private void prepare(Call call) {
        if (call.mayAsk() && !link.startedAsRoot() && link.remote(call) == link.root()) {
            agent.bring();
        }
    }

    @Override
    public void close() {
        link.close();
        agent.close();
    }
}
