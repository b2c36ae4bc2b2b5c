package org.reeve.helper.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.wire.Json;

/**
 * A record as it lies on disk. What earlier versions did not write is absent; calls are texts of their own, so that one which
 * this version does not know takes nothing else with it.
 */
record Kept(
        ChangeId id,
        Instant at,
        long uid,
        long pid,
        String method,
        String target,
        ChangeRecord.State state,
        Optional<Problem> problem,
        String text,
        Optional<Occasion> occasion,
        Optional<String> call,
        Optional<String> before,
        Optional<List<String>> command,
        Optional<List<String>> affected,
        Optional<List<String>> undo,
        Optional<String> lost,
        Optional<Long> micros) {
    private static final String OTHER_VERSION =
            "It was recorded by another version of Reeve, whose undo this one does not know.";

    static Kept of(ChangeRecord record, Json json) {
        ChangeDetails details = record.details();
        return new Kept(
                record.id(),
                record.at(),
                record.uid(),
                record.pid(),
                record.method(),
                record.target(),
                record.state(),
                record.problem(),
                record.text(),
                details.occasion(),
                details.call().flatMap(call -> text(call, json)),
                some(details.before()),
                some(details.command()),
                some(details.affected()),
                some(details.undo().stream()
                        .map(call -> json.text(call, Call.class))
                        .toList()),
                some(details.lost()),
                details.micros());
    }

    /** What cannot be written, such as a descriptor, is not kept; the record itself has to be. */
    private static Optional<String> text(Call call, Json json) {
        try {
            return Optional.of(json.text(call, Call.class));
        } catch (HelperException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static Optional<List<String>> some(List<String> texts) {
        return Optional.of(texts).filter(all -> !all.isEmpty());
    }

    ChangeRecord record(Json json, Optional<ChangeId> undoneBy) {
        List<Optional<Call>> steps =
                undo.orElse(List.of()).stream().map(text -> call(text, json)).toList();
        boolean whole = steps.stream().allMatch(Optional::isPresent);
        ChangeDetails details = new ChangeDetails(
                occasion,
                call.flatMap(text -> call(text, json)),
                before.orElse(""),
                command.orElse(List.of()),
                affected.orElse(List.of()),
                whole ? steps.stream().flatMap(Optional::stream).toList() : List.of(),
                whole ? lost.orElse("") : OTHER_VERSION,
                micros,
                undoneBy);
        return new ChangeRecord(id, at, uid, pid, method, target, state, problem, text, details);
    }

    private static Optional<Call> call(String text, Json json) {
        try {
            return Optional.of((Call) json.value(text, Call.class));
        } catch (HelperException e) {
            return Optional.empty(); // A method or a form that this version does not have; the record says so.
        }
    }
}
