package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitFilesTest {
    @Test
    void linksAreToldWithWhatTheyLeadTo() {
        List<Object> changes = List.of(
                new Object[] {"symlink", "/etc/systemd/system/a.wants/b.service", "/usr/lib/systemd/system/b.service"},
                new Object[] {"unlink", "/etc/systemd/system/c.service", ""});
        assertEquals(
                List.of(
                        "/etc/systemd/system/a.wants/b.service → /usr/lib/systemd/system/b.service",
                        "unlink /etc/systemd/system/c.service"),
                UnitFiles.links(changes));
        assertEquals(List.of(), UnitFiles.links(List.of()));
    }
}
