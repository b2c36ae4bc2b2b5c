package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final List<String> CPU = List.of("usage_usec 4711", "user_usec 4000", "system_usec 711");
    private static final List<String> IO = List.of(
            "8:0 rbytes=4096 wbytes=8192 rios=1 wios=2 dbytes=0 dios=0",
            "",
            "259:0 rbytes=1024 wbytes=0 rios=1 wios=0 dbytes=0 dios=0");

    @Test
    void counterIsFoundByItsWholeName() {
        assertEquals(Optional.of(4711L), Accounts.word(CPU, "usage_usec"));
        assertEquals(Optional.empty(), Accounts.word(CPU, "usage"));
        assertEquals(Optional.empty(), Accounts.word(List.of("usage_usec"), "usage_usec"));
        assertEquals(Optional.empty(), Accounts.word(List.of("usage_usec many"), "usage_usec"));
    }

    @Test
    void devicesAreAddedUp() {
        assertEquals(5120, Accounts.sum(IO, "rbytes="));
        assertEquals(8192, Accounts.sum(IO, "wbytes="));
        assertEquals(0, Accounts.sum(List.of("8:0 rbytes=", "cut o"), "rbytes="));
    }
}
