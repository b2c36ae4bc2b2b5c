package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.gui.work.Job;

/** One action on several units, unit by unit: how far it is. */
sealed interface Round {
    /** What came of one unit. */
    sealed interface Outcome {
        /** It was done. */
        record Done(Change change) implements Outcome {}

        /** It was tried and did not work. */
        record Failed(String sentence) implements Outcome {}

        /** It was not tried: its state or a rule does not allow it. */
        record Refused(String reason) implements Outcome {}

        /** It was not begun: the round ended before. */
        record NotBegun() implements Outcome {}
    }

    /** What came of one unit. */
    record Result(Act act, Outcome outcome) {}

    /**
     * What is done, in order, and what is left out from the start.
     *
     * @param deed what was asked for
     * @param acts one for each unit
     * @param left what is refused
     */
    record Plan(Deed deed, List<Act> acts, List<Result> left) {
        public Plan {
            acts = List.copyOf(acts);
            left = List.copyOf(left);
        }
    }

    /** It is being found out what would follow. */
    record Looking(Plan plan) implements Round {}

    /** {@code asks} of them would ask for a password each; unlocking asks once. */
    record Offering(Plan plan, long asks) implements Round {}

    /** The prompt for unlocking is open. */
    record Unlocking(Plan plan) implements Round {}

    /** One of them is being done. */
    record Running(Plan plan, int at, Job job, boolean cancelled) implements Round {
        Act act() {
            return plan.acts().get(at);
        }
    }

    /** It is over. */
    record Ended(Plan plan, List<Result> results, String why) implements Round {
        public Ended {
            results = List.copyOf(results);
        }

        long count(Class<? extends Outcome> kind) {
            return results.stream()
                    .filter(one -> kind.isInstance(one.outcome()))
                    .count();
        }

        /** What takes back all that was done, the last first. */
        List<Call> undo() {
            List<Call> all = new ArrayList<>();
            for (Result result : results.reversed()) {
                if (result.outcome() instanceof Outcome.Done(Change change)) {
                    all.addAll(change.undo());
                }
            }
            return List.copyOf(all);
        }
    }

    Plan plan();

    /** Whether it goes on. */
    default boolean open() {
        return !(this instanceof Ended);
    }
}
