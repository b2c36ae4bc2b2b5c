package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Occasion;
import org.reeve.api.Sink;
import org.reeve.api.session.Verdict;
import org.reeve.api.session.Verdict.Permit;
import org.reeve.wire.Contract;

/** Helpers that answer what a test says, and note what they were asked. */
final class FakeDoor implements Door {
    final List<Occasion> occasions = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    Permit permit = Permit.FREE;
    List<Object> items = List.of();
    Map<Class<?>, Object> atRoot = Map.of();
    private final Function<Call, @Nullable Object> answer;
    private final Map<Class<?>, Object> rights;

    FakeDoor(Function<Call, @Nullable Object> answer, Map<Class<?>, Object> rights) {
        this.answer = answer;
        this.rights = rights;
    }

    static FakeDoor answering(Function<Call, @Nullable Object> answer) {
        return new FakeDoor(answer, Map.of());
    }

    List<String> methods() {
        return calls.stream().map(Call::method).toList();
    }

    @Override
    public Contract contract() {
        return Contract.reeve();
    }

    @Override
    public <T> T of(Class<T> right) {
        return right.cast(Objects.requireNonNull(rights.get(right), right.getName()));
    }

    @Override
    public <T> T ofRoot(Class<T> right) {
        return right.cast(Objects.requireNonNull(atRoot.get(right), right.getName()));
    }

    @Override
    public @Nullable Object call(Call call, Optional<Sink<Object>> sink) {
        calls.add(call);
        sink.ifPresent(to -> items.forEach(to::emit));
        return answer.apply(call);
    }

    @Override
    public @Nullable Object call(Call call, Optional<Sink<Object>> sink, Occasion occasion) {
        occasions.add(occasion);
        return call(call, sink);
    }

    @Override
    public Verdict can(Call call) {
        return new Verdict(permit, "", "");
    }

    @Override
    public void close() {}
}
