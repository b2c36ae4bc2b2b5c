package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;

class RulesTest {
    private static List<Integer> lines(String sudoers) {
        return Rules.sudoers("/etc/sudoers", sudoers).stream()
                .map(PrivilegeFinding::line)
                .toList();
    }

    @Test
    void rulesThatLetRunAnythingOrWithoutPasswordAreFound() {
        assertEquals(List.of(1, 2, 3, 4, 5), lines("""
                        root ALL=(ALL:ALL) ALL
                        %sudo   ALL=(ALL) ALL
                        anna ALL=NOPASSWD: /usr/bin/apt
                        bert host = ALL
                        carl ALL=(root) NOPASSWD:ALL
                        """));
    }

    @Test
    void whatIsNoRuleOrGivesOneProgramIsNot() {
        assertEquals(List.of(), lines("""
                        # root ALL=(ALL) ALL
                        Defaults env_reset, secure_path=ALL
                        User_Alias ADMINS = ALL
                        @includedir /etc/sudoers.d
                        dora ALL=(root) /usr/bin/systemctl restart nginx

                        """));
    }

    @Test
    void ruleOverSeveralLinesStandsAtItsFirst() {
        List<PrivilegeFinding> found = Rules.sudoers("/etc/sudoers", "#\nemil ALL = \\\n  (ALL) \\\n  ALL\n");
        assertEquals(1, found.size());
        assertEquals(2, found.getFirst().line());
        assertEquals("emil ALL =   (ALL)   ALL", found.getFirst().detail());
    }

    @Test
    void polkitRuleThatSaysYesIsFoundWithItsLine() {
        List<PrivilegeFinding> found = Rules.polkit("/etc/polkit-1/rules.d/50-a.rules", """
                // return polkit.Result.YES
                polkit.addRule(function(a, s) {
                  return polkit.Result.YES;
                  return polkit.Result.AUTH_ADMIN;
                });
                """);
        assertEquals(1, found.size());
        assertEquals(3, found.getFirst().line());
        assertEquals(PrivilegeKind.POLKIT_RULE, found.getFirst().kind());
    }
}
