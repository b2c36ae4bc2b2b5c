package org.reeve.gui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.surroundings.Surroundings;

/** What came of a check. */
record Answer(Check check, Outcome outcome) {
    /** Well, a finding, or not known. */
    sealed interface Outcome {
        /** It is as it should be; {@code what} was found, where that has a name. */
        record Good(String what) implements Outcome {}

        /** It is not. */
        record Found(Finding finding) implements Outcome {}

        /** It could not be looked at, or does not matter, because of another answer. */
        record Open() implements Outcome {}
    }

    /**
     * What the window itself knows besides.
     *
     * @param packaged whether Reeve is installed, so that polkit has to know its actions
     * @param agentRefused whether a call ended because nobody could ask for the password, which is more than a guess
     * @param trayWanted whether an icon in the tray is wanted
     * @param tray whether there is a tray; absent while that is not known
     */
    record Known(boolean packaged, boolean agentRefused, boolean trayWanted, Optional<Boolean> tray) {}

    private static final Outcome GOOD = new Outcome.Good("");
    private static final Outcome OPEN = new Outcome.Open();
    private static final long ROOT = 0;

    /** All answers, in the order of the checks. What follows from another finding is not told as one more. */
    static List<Answer> all(Surroundings facts, Known known) {
        boolean asked = facts.uid() != ROOT && !facts.rootAbsent();
        List<Answer> all = new ArrayList<>();
        all.add(new Answer(Check.PRIVILEGES, privileges(facts)));
        all.add(new Answer(Check.BUS, bus(facts)));
        all.add(new Answer(Check.SYSTEMD, unless(facts.systemd(), Finding.NO_SYSTEMD)));
        all.add(new Answer(Check.POLKIT, asked ? polkit(facts, known.packaged()) : OPEN));
        all.add(new Answer(Check.AGENT, asked ? agent(facts, known.agentRefused()) : OPEN));
        all.add(new Answer(Check.PKEXEC, asked ? pkexec(facts) : OPEN));
        all.add(new Answer(
                Check.NETWORK, facts.systemBus() ? unless(facts.networkManager(), Finding.NO_NETWORK_MANAGER) : OPEN));
        all.add(new Answer(Check.TRAY, tray(known)));
        return List.copyOf(all);
    }

    private static Outcome unless(boolean good, Finding otherwise) {
        return good ? GOOD : new Outcome.Found(otherwise);
    }

    /** Where the user is taken for root, the bus does not believe it, and refuses. */
    private static Outcome bus(Surroundings facts) {
        return facts.rootAbsent() && !facts.systemBus() ? OPEN : unless(facts.systemBus(), Finding.NO_BUS);
    }

    /** A namespace without the machine's root counts its user as root: that is not root. */
    private static Outcome privileges(Surroundings facts) {
        if (facts.rootAbsent()) {
            return new Outcome.Found(Finding.USER_NAMESPACE);
        }
        if (facts.uid() == ROOT) {
            return new Outcome.Found(Finding.STARTED_AS_ROOT);
        }
        return unless(!facts.noNewPrivileges(), Finding.NO_NEW_PRIVILEGES);
    }

    private static Outcome polkit(Surroundings facts, boolean packaged) {
        return switch (facts.polkit()) {
            case READY -> GOOD;
            case ACTIONS_MISSING -> unless(!packaged, Finding.ACTIONS_MISSING);
            case SILENT -> new Outcome.Found(Finding.POLKIT_SILENT);
            case STOPPED -> new Outcome.Found(Finding.POLKIT_STOPPED);
            case MISSING -> new Outcome.Found(Finding.POLKIT_MISSING);
            case UNREACHABLE -> OPEN;
        };
    }

    private static Outcome agent(Surroundings facts, boolean refused) {
        return switch (facts.polkit()) {
            case READY, ACTIONS_MISSING ->
                facts.agent()
                        .filter(name -> !refused)
                        .<Outcome>map(Outcome.Good::new)
                        .orElse(new Outcome.Found(Finding.NO_AGENT));
            case SILENT, STOPPED, MISSING, UNREACHABLE -> OPEN;
        };
    }

    private static Outcome pkexec(Surroundings facts) {
        return switch (facts.pkexec()) {
            case READY -> GOOD;
            case NOT_SETUID -> new Outcome.Found(Finding.PKEXEC_NOT_SETUID);
            case MISSING -> new Outcome.Found(Finding.PKEXEC_MISSING);
        };
    }

    private static Outcome tray(Known known) {
        if (known.tray().isEmpty() || (!known.trayWanted() && !known.tray().get())) {
            return OPEN;
        }
        return unless(known.tray().get(), Finding.NO_TRAY);
    }

    /** The finding, where there is one. */
    Optional<Finding> finding() {
        return outcome instanceof Outcome.Found(Finding finding) ? Optional.of(finding) : Optional.empty();
    }
}
