package org.reeve.helper.connections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Profiles as they were last read, so that a change of a state costs no reading of settings. Used by one thread. */
final class Profiles {
    private final Function<String, Optional<Profile>> read;
    private final Map<String, Optional<Profile>> known = new HashMap<>();

    Profiles(Function<String, Optional<Profile>> read) {
        this.read = read;
    }

    /** The profiles at these paths that this user may see; what is not known yet is read, what is gone is forgotten. */
    List<Profile> at(List<String> paths) {
        known.keySet().retainAll(paths);
        List<Profile> profiles = new ArrayList<>();
        paths.forEach(path -> known.computeIfAbsent(path, read).ifPresent(profiles::add));
        return profiles;
    }

    /** The profile at a path was written. */
    void forget(String path) {
        known.remove(path);
    }
}
