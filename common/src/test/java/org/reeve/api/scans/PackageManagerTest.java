package org.reeve.api.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageManagerTest {
    @TempDir
    Path root = Path.of("");

    private void program(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void dpkg(String status) throws IOException {
        program("usr/bin/dpkg");
        program("usr/bin/dpkg-query");
        Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.writeString(root.resolve("var/lib/dpkg/status"), status);
    }

    @Test
    void whoHasPackagesIsAsked() throws IOException {
        assertEquals(Optional.empty(), PackageManager.of(root));
        dpkg("");
        assertEquals(Optional.empty(), PackageManager.of(root), "dpkg knows of none");
        program("usr/bin/rpm");
        assertEquals(Optional.of(PackageManager.RPM), PackageManager.of(root));
        dpkg("Package: bash\n");
        assertEquals(Optional.of(PackageManager.DPKG), PackageManager.of(root), "of both, dpkg where it has packages");
    }
}
