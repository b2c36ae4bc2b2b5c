package org.reeve.api.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who knows which files are installed and how they should be. */
public enum PackageManager {
    /** Debian's: dpkg(1). */
    DPKG,
    /** Fedora's and SUSE's: rpm(8). */
    RPM;

    private static final Path DPKG_PROGRAM = Path.of("usr/bin/dpkg");
    private static final Path DPKG_QUERY = Path.of("usr/bin/dpkg-query");
    /** Where there is no package, it is empty: debootstrap and Fedora's dpkg leave it so. */
    private static final Path DPKG_PACKAGES = Path.of("var/lib/dpkg/status");

    private static final Path RPM_PROGRAM = Path.of("usr/bin/rpm");

    /**
     * The one whose packages this computer is made of: dpkg where it has any, else rpm. Both are found on machines that only
     * unpack the other's packages. Absent where there is neither.
     *
     * @param root the folder from which paths begin, such as {@code /}
     */
    public static Optional<PackageManager> of(Path root) {
        if (runs(root, DPKG_PROGRAM) && runs(root, DPKG_QUERY) && filled(root.resolve(DPKG_PACKAGES))) {
            return Optional.of(DPKG);
        }
        return runs(root, RPM_PROGRAM) ? Optional.of(RPM) : Optional.empty();
    }

    /** Whether rpm is there, too. */
    public static boolean rpm(Path root) {
        return runs(root, RPM_PROGRAM);
    }

    private static boolean runs(Path root, Path program) {
        return Files.isExecutable(root.resolve(program));
    }

    private static boolean filled(Path list) {
        try {
            return Files.size(list) > 0;
        } catch (IOException e) {
            // What cannot be looked at lists nothing.
            return false;
        }
    }
}
