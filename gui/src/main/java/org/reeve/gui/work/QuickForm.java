package org.reeve.gui.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;
import org.reeve.wire.ListFile;
import org.reeve.wire.Operation;

/** Quick actions as the text of a file, and which calls can be one. Entries are read as strictly as a call from the wire. */
public final class QuickForm {
    /** The version that this build writes. */
    public static final int VERSION = 1;

    private static final String FIELD = "actions";

    private final Contract contract;
    private final Json json;

    /** Of the calls that a contract names. */
    public QuickForm(Contract contract) {
        this.contract = contract;
        this.json = new Json(contract);
    }

    /**
     * An entry that is not offered.
     *
     * @param number its place in the list, from 1 on
     * @param why a sentence's rest
     * @param text the entry itself
     */
    public record Unfit(int number, String why, String text) {}

    /** What a text says. */
    public record Content(int version, List<QuickAction> actions, List<Unfit> unfit) {
        /** Copies the lists. */
        public Content {
            actions = List.copyOf(actions);
            unfit = List.copyOf(unfit);
        }

        /** Whether a later build wrote it, which alone knows all of it. */
        public boolean newer() {
            return version > VERSION;
        }
    }

    /** Whether a call can be a quick action: it changes something and is over then. */
    public boolean takes(Call call) {
        return contract.find(call.method()).filter(QuickForm::changes).isPresent();
    }

    private static boolean changes(Operation operation) {
        return operation.changes()
                && operation.item().isEmpty()
                && !operation.opensObject()
                && operation.parameters().stream().noneMatch(type -> type == org.reeve.api.Descriptor.class);
    }

    /** Reads a file's text; throws INVALID where the whole of it cannot be read. */
    public Content read(String text) {
        ListFile file = ListFile.read(text, FIELD, VERSION);
        List<QuickAction> actions = new ArrayList<>();
        List<Unfit> unfit = new ArrayList<>();
        Set<Call> seen = new HashSet<>();
        int number = 1;
        for (String entry : file.entries()) {
            try {
                QuickAction action = entry(entry);
                // The second of the same call says nothing new. Kept aside, it would come back when the first is
                // removed.
                if (seen.add(action.call())) {
                    actions.add(action);
                }
            } catch (HelperException e) {
                unfit.add(new Unfit(number, e.sentence(), entry));
            }
            number++;
        }
        return new Content(file.version(), actions, unfit);
    }

    private QuickAction entry(String text) {
        QuickAction action = (QuickAction) json.value(text, QuickAction.class);
        if (!takes(action.call())) {
            throw new HelperException(
                    Problem.UNSUPPORTED, action.call().method() + " changes nothing, so it cannot be a quick action");
        }
        return action;
    }

    /** The text of a file; the entries that did not fit keep their text and stand last. */
    public String text(List<QuickAction> actions, List<Unfit> unfit) {
        List<String> entries = new ArrayList<>();
        actions.forEach(action -> entries.add(json.text(action, QuickAction.class)));
        unfit.forEach(entry -> entries.add(entry.text()));
        return new ListFile(VERSION, entries).text(FIELD);
    }
}
