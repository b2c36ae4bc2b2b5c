package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.gui.services.Round.Outcome;
import org.reeve.gui.services.Round.Plan;
import org.reeve.gui.services.Round.Result;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.Permits;

/**
 * One action on several units: each its own call, one after the other, with one prompt where unlocking covers them. What follows
 * is told first, and what came of each at the end. Window's thread only.
 */
final class RoundModel {
    private static final int MOST_TOLD = 6;

    private final Jobs jobs;
    private final Permits permits;
    private final Desk desk;
    private final UnitCalls calls;
    private final UnitWords words;
    private final RoundWords said;
    private final ReadOnlyObjectWrapper<Optional<Round>> round = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel waiting = new Cancel();

    RoundModel(Jobs jobs, Permits permits, Desk desk, UnitCalls calls, UnitWords words) {
        this.jobs = jobs;
        this.permits = permits;
        this.desk = desk;
        this.calls = calls;
        this.words = words;
        this.said = new RoundWords(words);
    }

    /** The last round, until it is put away. */
    ReadOnlyObjectProperty<Optional<Round>> round() {
        return round.getReadOnlyProperty();
    }

    RoundWords words() {
        return said;
    }

    boolean open() {
        return round.get().filter(Round::open).isPresent();
    }

    /** Begins it with those that take it; the others are told with their reasons. */
    void begin(Deed deed, List<UnitRow> rows) {
        List<Act> acts = new ArrayList<>();
        List<Result> left = new ArrayList<>();
        for (UnitRow row : rows) {
            Act act = Act.of(row.key(), deed);
            new Offers(row, Optional.empty())
                    .refused(deed)
                    .ifPresentOrElse(
                            why -> left.add(new Result(
                                    act, new Outcome.Refused(words.texts().get("refused." + why.name())))),
                            () -> acts.add(act));
        }
        begin(new Plan(deed, acts, left), true);
    }

    private void begin(Plan plan, boolean ask) {
        if (open()) {
            return;
        }
        if (plan.acts().isEmpty()) {
            end(plan, List.of(), "");
            return;
        }
        set(new Round.Looking(plan));
        waiting = ask
                ? calls.consider(plan.acts(), all -> consider(plan, all))
                : permits.ask(plan.acts().stream().map(Act::call).toList(), known -> permitted(plan, known));
    }

    private void consider(Plan plan, Map<Act, List<String>> all) {
        List<String> sentences = all.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(sentence -> said.line(one.getKey().unit().value(), sentence)))
                .toList();
        Runnable on = () -> {
            set(new Round.Looking(plan));
            waiting = permits.ask(plan.acts().stream().map(Act::call).toList(), known -> permitted(plan, known));
        };
        if (sentences.isEmpty()) {
            on.run();
            return;
        }
        round.set(Optional.empty()); // a question that is closed leaves nothing to go on with
        Stream<String> more = sentences.size() > MOST_TOLD
                ? Stream.of(words.texts().get("round.more", sentences.size() - MOST_TOLD))
                : Stream.empty();
        desk.ask(new Question(
                said.ask(plan),
                Stream.concat(sentences.stream().limit(MOST_TOLD), more).toList(),
                words.anyway(plan.deed()),
                on));
    }

    /** What a rule refuses is not even tried. Where several would ask, unlocking is offered: docs/decisions/0011. */
    private void permitted(Plan plan, Map<Call, Permit> known) {
        List<Act> acts = new ArrayList<>();
        List<Result> left = new ArrayList<>(plan.left());
        for (Act act : plan.acts()) {
            if (known.get(act.call()) instanceof Permit.Refused(String reason)) {
                left.add(new Result(act, new Outcome.Refused(reason)));
            } else {
                acts.add(act);
            }
        }
        Plan rest = new Plan(plan.deed(), acts, left);
        long asks =
                known.values().stream().filter(Permit.Asks.class::isInstance).count();
        if (asks > 1) {
            set(new Round.Offering(rest, asks));
        } else {
            next(rest, List.of());
        }
    }

    /** Asks once, for all. */
    void unlock() {
        if (round.get().orElse(null) instanceof Round.Offering(Plan plan, long _)) {
            set(new Round.Unlocking(plan));
            waiting = desk.unlock(ended -> ended.ifPresentOrElse(
                    problem -> end(plan, List.of(), ProblemTexts.sentence(said.not(plan), problem)),
                    () -> next(plan, List.of())));
        }
    }

    /** Lets each ask for itself. */
    void askEach() {
        if (round.get().orElse(null) instanceof Round.Offering(Plan plan, long _)) {
            next(plan, List.of());
        }
    }

    /** Ends it after the unit that is being done; what waits for a password is given up. */
    void cancel() {
        switch (round.get().orElse(null)) {
            case Round.Looking looking -> {
                waiting.cancel();
                end(looking.plan(), List.of(), "");
            }
            case Round.Offering offering -> end(offering.plan(), List.of(), "");
            case Round.Unlocking _ -> waiting.cancel();
            case Round.Running(Plan plan, int at, Job job, boolean _) -> {
                set(new Round.Running(plan, at, job, true));
                if (job.state().get() instanceof Job.Asking || job.state().get() instanceof Job.Starting) {
                    job.giveUp();
                }
            }
            case Round.Ended _ -> {}
            case null -> {}
        }
    }

    /** It is known. */
    void putAway() {
        if (!open()) {
            round.set(Optional.empty());
        }
    }

    /** Takes back all that can be. */
    void undo() {
        if (round.get().orElse(null) instanceof Round.Ended ended) {
            undo(ended);
        }
    }

    private void undo(Round.Ended ended) {
        List<Act> acts =
                ended.undo().stream().flatMap(call -> Act.of(call).stream()).toList();
        if (!acts.isEmpty()) {
            begin(new Plan(acts.getFirst().deed(), acts, List.of()), false);
        }
    }

    private void next(Plan plan, List<Result> results) {
        int at = results.size();
        if (at == plan.acts().size()) {
            end(plan, results, "");
            return;
        }
        Job job = jobs.change(plan.acts().get(at).call());
        set(new Round.Running(plan, at, job, false));
        job.state().addListener((_, _, state) -> {
            if (!state.open()) {
                ended(plan, results, state);
            }
        });
    }

    private void ended(Plan plan, List<Result> before, Job.State state) {
        Act act = plan.acts().get(before.size());
        List<Result> results = new ArrayList<>(before);
        results.add(new Result(act, outcome(act, state)));
        boolean cancelled = round.get().orElse(null) instanceof Round.Running running && running.cancelled();
        if (cancelled || stops(state)) {
            end(plan, results, "");
        } else {
            next(plan, results);
        }
    }

    private Outcome outcome(Act act, Job.State state) {
        return switch (state) {
            case Job.Done(var change, var _, var _) -> new Outcome.Done(change);
            case Job.Failed(HelperException problem) -> failed(act, problem);
            case Job.Lost(var _, Fate fate) -> new Outcome.Failed(said.lost(fate, act));
            case Job.Starting _, Job.Asking _, Job.Running _ -> new Outcome.NotBegun();
        };
    }

    private Outcome failed(Act act, HelperException problem) {
        String not = words.not(act.deed());
        String sentence = ProblemTexts.below(words.didNot(act.deed(), act.unit().value()), not, problem);
        return switch (problem.problem()) {
            case DENIED -> new Outcome.Refused(sentence);
            case DISMISSED, CANCELLED -> new Outcome.NotBegun();
            case INVALID,
                    UNSUPPORTED,
                    NOT_FOUND,
                    NO_AGENT,
                    NEEDS_PASSWORD,
                    CONFLICT,
                    BUSY,
                    FAILED,
                    UNAVAILABLE,
                    TIMEOUT,
                    DISCONNECTED,
                    NOT_STARTED,
                    MISMATCH,
                    INTERNAL -> new Outcome.Failed(sentence);
        };
    }

    /** A closed prompt is the person's wish; without an agent or a helper every further unit would fail alike. */
    private static boolean stops(Job.State state) {
        return state instanceof Job.Failed(HelperException problem)
                && switch (problem.problem()) {
                    case DISMISSED, CANCELLED, NO_AGENT, NOT_STARTED, MISMATCH -> true;
                    case INVALID,
                            UNSUPPORTED,
                            NOT_FOUND,
                            DENIED,
                            NEEDS_PASSWORD,
                            CONFLICT,
                            BUSY,
                            FAILED,
                            UNAVAILABLE,
                            TIMEOUT,
                            DISCONNECTED,
                            INTERNAL -> false;
                };
    }

    private void end(Plan plan, List<Result> results, String why) {
        List<Result> all = new ArrayList<>(results);
        plan.acts().stream().skip(results.size()).forEach(act -> all.add(new Result(act, new Outcome.NotBegun())));
        all.addAll(plan.left());
        Round.Ended ended = new Round.Ended(plan, all, why);
        set(ended);
        boolean bad = ended.count(Outcome.Failed.class) > 0;
        if (!results.isEmpty()) {
            List<Toast.Action> offers = ended.undo().isEmpty()
                    ? List.of()
                    : List.of(new Toast.Action(words.texts().get("round.undo"), () -> undo(ended)));
            desk.tell(new Notice(said.title(plan), said.counts(ended), bad, offers));
        }
    }

    private void set(Round now) {
        round.set(Optional.of(now));
    }
}
