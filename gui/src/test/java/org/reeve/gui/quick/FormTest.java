package org.reeve.gui.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

final class FormTest {
    private static final Call CALL =
            Call.of("some.manage.act", Scope.USER, new UnitName("nginx.service"), List.of(1, 2));

    @Test
    void everyArgumentIsAFieldOfItsOwnKind() {
        assertEquals(
                List.of(
                        new Form.Field.Choice("Scope", "USER", List.of("SYSTEM", "USER")),
                        new Form.Field.Text("UnitName", "nginx.service"),
                        new Form.Field.Fixed("ListN", "[1, 2]")),
                Form.of(CALL).stream()
                        .map(field -> field instanceof Form.Field.Fixed(var _, var value)
                                ? new Form.Field.Fixed("ListN", value)
                                : field)
                        .toList());
    }

    @Test
    void whatWasFilledInBecomesTheCall() {
        Call made = Form.with(CALL, List.of("SYSTEM", " ssh.service ", "[1, 2]"));
        assertEquals(Call.of("some.manage.act", Scope.SYSTEM, new UnitName("ssh.service"), List.of(1, 2)), made);
    }

    @Test
    void aRecordRefusesInItsOwnWords() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Form.with(CALL, List.of("SYSTEM", "rm -rf", "")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("not a unit name"));
        assertThrows(IllegalArgumentException.class, () -> Form.with(CALL, List.of("ROOT", "a.service", "")));
    }

    @Test
    void aCallWithoutFieldsCannotBeDuplicated() {
        assertFalse(Form.editable(Call.of("some.manage.act")));
        assertTrue(Form.editable(CALL));
    }

    @Test
    void whetherItMayAskStays() {
        assertFalse(Form.with(CALL.quiet(), List.of("SYSTEM", "a.service", "")).mayAsk());
    }
}
