package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.reeve.api.Cancel;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.ServicesRead;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What is said of the text of an override: by systemd, soon after it was written, or with a refusal. Window's thread only. */
final class Verdict {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,5}): (.*)");

    private final Target target;
    private final PageContext context;
    private final Texts texts = Texts.of(OverrideModel.class);
    private final Asking<List<OverrideFinding>> findings;

    Verdict(Target target, PageContext context) {
        this.target = target;
        this.context = context;
        this.findings = new Asking<>(context.background());
    }

    ReadOnlyObjectProperty<Reading<List<OverrideFinding>>> findings() {
        return findings.answer();
    }

    /** Asks once nothing more was written for a moment. */
    void ask(String written) {
        verify(written, false);
    }

    /** The verdict at saving comes with its lines; root may see more than what was verified before. */
    void mark(String sentence, String written) {
        List<OverrideFinding> named = refusals(sentence);
        if (named.isEmpty()) {
            verify(written, true);
        } else {
            findings.known(named);
        }
    }

    private void verify(String written, boolean now) {
        if (written.isBlank()) {
            findings.nothing();
        } else if (!OverrideText.isValid(written)) {
            findings.known(List.of(unwritable(written)));
        } else if (now) {
            findings.now(cancel -> ask(cancel, new OverrideText(written)));
        } else {
            findings.later(cancel -> ask(cancel, new OverrideText(written)));
        }
    }

    private List<OverrideFinding> ask(Cancel cancel, OverrideText asked) {
        List<OverrideFinding> all = new ArrayList<>();
        context.calls()
                .of(ServicesRead.class, cancel, stage -> {})
                .verify(target.scope(), target.unit(), asked, all::add);
        return List.copyOf(all);
    }

    /** What cannot be saved at all: told without asking, at the line it is on. */
    private OverrideFinding unwritable(String written) {
        List<String> lines = written.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !OverrideText.isValid(lines.get(i))) {
                return new OverrideFinding(i + 1, true, texts.get("wrong.character"));
            }
        }
        return new OverrideFinding(0, true, texts.get("wrong.long", OverrideText.LONGEST));
    }

    /** The lines that a refusal names, each with its sentence. */
    static List<OverrideFinding> refusals(String sentence) {
        return sentence.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new OverrideFinding(Integer.parseInt(line.group(1)), true, line.group(2)))
                .toList();
    }
}
