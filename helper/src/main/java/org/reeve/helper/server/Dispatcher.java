package org.reeve.helper.server;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.session.Verdict;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.auth.Gate;
import org.reeve.helper.auth.Grant;
import org.reeve.helper.server.Row.Resolved;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.Operation;

/**
 * The way of a call through the helper, in eight steps: look up and decode (before it comes here), resolve, authorize,
 * re-verify, intent, invoke, result. This is the only place that invokes a feature.
 */
public final class Dispatcher {
    private final Contract contract;
    private final Map<Class<?>, Row> rows = new LinkedHashMap<>();
    private final Gate gate;
    private final Audit audit;
    private final Guard guard;
    private final Activity activity;

    /** What has to hold right before a change is made. */
    public interface Guard {
        /** Returns, or throws DENIED where the peer is gone and UNAVAILABLE where this build was replaced. */
        void check();
    }

    /** Serves {@code rows} behind {@code gate}. */
    public Dispatcher(Contract contract, List<Row> rows, Gate gate, Audit audit, Guard guard, Activity activity) {
        this.contract = contract;
        rows.forEach(row -> this.rows.put(row.right(), row));
        this.gate = gate;
        this.audit = audit;
        this.guard = guard;
        this.activity = activity;
    }

    /** Looks a method up: it must be in the contract and in this helper's rows. */
    public Optional<Operation> find(String method) {
        return contract.find(method).filter(operation -> rows.containsKey(operation.owner()));
    }

    /** What {@link #serve} would do with a call, without a prompt and without effect. */
    public Verdict predict(Call call) {
        try {
            Operation operation = find(call.method()).orElseThrow(() -> unsupported(call.method()));
            Resolved resolved = row(operation).resolver().resolve(call);
            return gate.peek(new Gate.Question(operation, resolved.target(), call.mayAsk()));
        } catch (HelperException e) {
            return new Verdict(Verdict.Permit.REFUSED, e.sentence(), "");
        }
    }

    static HelperException unsupported(String method) {
        return new HelperException(Problem.UNSUPPORTED, "This helper does not serve " + method + ".");
    }

    /** Serves a decoded call; answers its result, or null where the method returns nothing. */
    public @Nullable Object serve(Frame.Request request, Operation operation, Caller caller, @Nullable Sink<?> sink) {
        Row row = row(operation);
        Resolved resolved = row.resolver().resolve(request.call());
        Gate.Question question =
                new Gate.Question(operation, resolved.target(), request.call().mayAsk());
        if (!operation.changes() && operation.grade() == Grade.LOOK) {
            return invoke(operation, row, resolved, caller, sink);
        }
        Audit.Attempt attempt = attempt(request, operation, resolved);
        Grant grant = authorize(question, attempt, caller);
        reverify(row, request.call(), grant);
        return operation.changes()
                ? change(attempt.now(), caller, () -> invokeResult(operation, row, resolved, caller, sink))
                : untilLocked(operation, row, resolved, caller, sink);
    }

    /** What only some may see ends when somebody locks, also where a rule or a prompt of its own let it begin. */
    private @Nullable Object untilLocked(
            Operation operation, Row row, Resolved resolved, Caller caller, @Nullable Sink<?> sink) {
        AtomicBoolean locked = new AtomicBoolean();
        try (Cancel.Listening _ = gate.onLock(() -> {
            locked.set(true);
            caller.cancel().cancel();
        })) {
            return invoke(operation, row, resolved, caller, sink);
        } catch (HelperException e) {
            if (locked.get()) {
                throw new HelperException(Problem.DENIED, "It was locked.", e);
            }
            throw e;
        }
    }

    private Row row(Operation operation) {
        Row row = rows.get(operation.owner());
        if (row == null) {
            throw unsupported(operation.name());
        }
        return row;
    }

    private static Audit.Attempt attempt(Frame.Request request, Operation operation, Resolved resolved) {
        ChangeId id = request.id()
                .orElseThrow(() -> new HelperException(Problem.INVALID, "A call that is recorded needs an id."));
        return new Audit.Attempt(id, operation.name(), resolved.target().id(), operation.grade())
                .asked(request.occasion(), request.call());
    }

    private Grant authorize(Gate.Question question, Audit.Attempt attempt, Caller caller) {
        try {
            return gate.authorize(question, caller.cancel(), caller.stage());
        } catch (HelperException e) {
            if (e.problem() != Problem.NEEDS_PASSWORD && e.problem() != Problem.CANCELLED) {
                audit.deny(attempt, e.problem(), e.sentence());
            }
            throw e;
        }
    }

    /** Between the question and the act anything may have happened, for as long as a prompt stood open. */
    private void reverify(Row row, Call call, Grant grant) {
        guard.check();
        if (!row.resolver().resolve(call).target().equals(grant.target())) {
            throw new HelperException(
                    Problem.CONFLICT,
                    grant.target().id()
                            + " was changed by somebody else meanwhile; nothing was done. Look and try again.");
        }
    }

    private Change change(Audit.Attempt attempt, Caller caller, Supplier<Change> making) {
        caller.cancel().check();
        activity.change();
        try {
            audit.intend(attempt);
            return intended(attempt, making);
        } finally {
            activity.changed();
        }
    }

    private Change intended(Audit.Attempt attempt, Supplier<Change> making) {
        try {
            Change change = making.get();
            audit.done(attempt, change);
            return change;
        } catch (HelperException e) {
            audit.failed(attempt, e.problem(), e.record());
            throw e;
        } catch (RuntimeException e) {
            audit.failed(attempt, Problem.INTERNAL, String.valueOf(e));
            throw e;
        }
    }

    private static Change invokeResult(
            Operation operation, Row row, Resolved resolved, Caller caller, @Nullable Sink<?> sink) {
        Object result = invoke(operation, row, resolved, caller, sink);
        if (result == null) {
            throw new IllegalStateException(operation.name() + " returned nothing");
        }
        return (Change) result;
    }

    private static @Nullable Object invoke(
            Operation operation, Row row, Resolved resolved, Caller caller, @Nullable Sink<?> sink) {
        return invoke(operation, row.feature().apply(caller), resolved.arguments(), sink);
    }

    /** Invokes a method of a feature or of an opened object. */
    static @Nullable Object invoke(Operation operation, Object feature, List<Object> data, @Nullable Sink<?> sink) {
        List<Object> arguments = new ArrayList<>(data);
        if (sink != null) {
            arguments.add(sink);
        }
        try {
            return operation.method().invoke(feature, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a feature cannot be invoked: " + operation.name(), e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException failed) {
            return failed;
        }
        if (cause instanceof Error broken) {
            throw broken;
        }
        return new IllegalStateException("a feature threw a checked exception", cause);
    }
}
