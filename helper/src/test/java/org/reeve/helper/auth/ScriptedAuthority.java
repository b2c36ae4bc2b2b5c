package org.reeve.helper.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reeve.api.Cancel;

/** An authority that answers as a test says and records what it was asked. */
public final class ScriptedAuthority implements Authority {
    /** One question. */
    public record Asked(String action, Map<String, String> details, boolean interaction) {}

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile BiFunction<Asked, Cancel, Answer> script;

    public ScriptedAuthority(Function<Asked, Answer> script) {
        this.script = (question, _) -> script.apply(question);
    }

    /** Always the same answers: without interaction, and with it. */
    public static ScriptedAuthority of(Answer quiet, Answer prompted) {
        return new ScriptedAuthority(asked -> asked.interaction() ? prompted : quiet);
    }

    public void become(Function<Asked, Answer> other) {
        script = (question, _) -> other.apply(question);
    }

    /** Answers with the call's own cancel at hand. */
    public void become(BiFunction<Asked, Cancel, Answer> other) {
        script = other;
    }

    @Override
    public Answer check(String action, Map<String, String> details, boolean interaction, Cancel cancel) {
        Asked question = new Asked(action, details, interaction);
        asked.add(question);
        return script.apply(question, cancel);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public long prompts() {
        return asked().stream().filter(Asked::interaction).count();
    }
}
