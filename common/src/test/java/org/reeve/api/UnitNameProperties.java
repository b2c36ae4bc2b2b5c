package org.reeve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reeve.api.services.UnitName;
import org.reeve.testing.Row;

/** The grammar of unit names, held against the same grammar as a regular expression. */
class UnitNameProperties {
    private static final Pattern FORM = Pattern.compile("(-\\.(mount|slice))|"
            + "([A-Za-z0-9:_.\\\\@][A-Za-z0-9:_.\\\\@-]*"
            + "\\.(service|socket|target|device|mount|automount|swap|timer|path|slice|scope))");

    @Property(tries = 5000)
    @Row("C2")
    void nameIsTakenWhereTheGrammarTakesIt(@ForAll("names") String name) {
        assertEquals(name.length() <= 255 && FORM.matcher(name).matches(), UnitName.isValid(name));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> before =
                Arbitraries.strings().withChars("-.:_\\@aZ09 /\n\u0000é").ofMaxLength(6);
        Arbitrary<String> after = Arbitraries.of(
                ".service",
                ".socket",
                ".mount",
                ".slice",
                ".scope",
                ".servic",
                ".Service",
                "service",
                ".service ",
                ".",
                "");
        return Combinators.combine(before, after).as(String::concat);
    }
}
