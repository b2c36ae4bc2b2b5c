package org.reeve.link;

import java.nio.file.Path;

/** Where the user's own files are: the XDG Base Directory Specification. A relative path there is as good as none. */
public final class UserFolders {
    private UserFolders() {}

    /** Reeve's settings: {@code $XDG_CONFIG_HOME/reeve}, by default {@code ~/.config/reeve}. */
    public static Path config() {
        return folder("XDG_CONFIG_HOME", Path.of(".config"));
    }

    /** What Reeve remembers and records: {@code $XDG_STATE_HOME/reeve}, by default {@code ~/.local/state/reeve}. */
    public static Path state() {
        return folder("XDG_STATE_HOME", Path.of(".local", "state"));
    }

    private static Path folder(String variable, Path otherwise) {
        String given = System.getenv().getOrDefault(variable, "");
        Path base = given.startsWith("/")
                ? Path.of(given)
                : Path.of(System.getProperty("user.home", "/")).resolve(otherwise);
        return base.resolve("reeve");
    }
}
