package org.reeve.helper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How this very program is started once more for a task or a socket: the same Java, options and classes, another last word. */
final class TaskProgram {
    /** What stands behind the program's own words, before the task's folder. */
    static final String WORD = "task";

    /** The same for binding a socket: behind it stand where the helper waits, the address and the port. */
    static final String BIND = "bind";

    private TaskProgram() {}

    /** The words, all but the task's folder. */
    static List<String> words() {
        return words(WORD);
    }

    /** The words, up to the one that says what it is started for. */
    static List<String> words(String what) {
        ProcessHandle.Info info = ProcessHandle.current().info();
        Optional<String> java = info.command();
        Optional<String[]> arguments = info.arguments();
        if (java.isEmpty() || arguments.isEmpty()) {
            throw new IllegalStateException("the kernel does not say how this helper was started");
        }
        return words(java.get(), Arrays.asList(arguments.get()), what);
    }

    /** Where a class is named, it runs; else the file of arguments names it. Behind it stands which of the helpers it is. */
    static List<String> words(String java, List<String> arguments, String what) {
        int last = lastOf(arguments, "org.reeve.helper.");
        boolean named = last >= 0;
        if (!named) {
            last = lastOf(arguments, "@");
        }
        if (last < 0) {
            throw new IllegalStateException("this helper was started in an unknown way");
        }
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(arguments.subList(0, last));
        words.add(named ? HelperMain.class.getName() : arguments.get(last));
        words.add(what);
        return words;
    }

    private static int lastOf(List<String> arguments, String prefix) {
        for (int i = arguments.size() - 1; i >= 0; i--) {
            if (arguments.get(i).startsWith(prefix)) {
                return i;
            }
        }
        return -1;
    }
}
