package org.reeve.gui.override;

import java.util.List;
import javafx.scene.control.Button;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is told of a change here that did not succeed. */
record Told(Texts texts, Desk desk, CallWords words, boolean root) {
    OutcomeCard.Told of(HelperException problem, Runnable again, Runnable putAway) {
        List<Button> steps = problem.problem() == Problem.NO_AGENT
                ? List.of(Nodes.button(texts.get("what.to.do"), desk::explainRights))
                : List.of();
        OutcomeCard.Words said = new OutcomeCard.Words(
                words.not(),
                words.not(),
                why(problem),
                words.label(),
                texts.get(root ? "lost.root" : "lost.own"),
                String.join(" ", words.command()));
        return new OutcomeCard.Told(
                said,
                problem.sentence().lines().skip(1).map(SafeText::line).toList(),
                List.of(),
                steps,
                again,
                putAway);
    }

    /** Where there is more than one line, the others are what systemd said, shown below as they are. */
    private String why(HelperException problem) {
        return problem.sentence().lines().count() > 1
                ? SafeText.line(problem.sentence().lines().findFirst().orElse(""))
                : ProblemTexts.below(words.not(), words.not(), problem);
    }
}
