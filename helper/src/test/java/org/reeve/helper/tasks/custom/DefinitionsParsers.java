package org.reeve.helper.tasks.custom;

import java.util.List;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomValue;
import org.reeve.helper.fuzz.Parser;
import org.reeve.helper.tasks.TaskTexts;

/** The files in which administrators describe tasks. */
public final class DefinitionsParsers {
    private DefinitionsParsers() {}

    /** All of them. */
    public static List<Parser> all() {
        return List.of(DefinitionsParsers::parse);
    }

    /** What is taken runs a program by its absolute path, and gives it no word that it could take for an option. */
    private static void parse(byte[] octets) {
        CustomTask task = Definitions.parse(new CustomName("a"), octets, TaskTexts.JSON);
        Parser.require(task.program().startsWith("/"), "a program that is looked for");
        task.parameters().forEach(one -> one.usual()
                .ifPresent(usual -> Parser.require(
                        one.refusal(usual).isEmpty(), "a usual value that its own parameter does not take")));
        if (task.parameters().stream().allMatch(one -> one.usual().isPresent())) {
            List<CustomValue> usual = task.complete(List.of());
            Parser.require(task.words(usual).getFirst().equals(task.program()), "another program is run");
        }
    }
}
