package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;

/** Notes what would be run. */
final class FakePrograms implements Programs {
    final List<List<String>> became = new ArrayList<>();
    final List<List<String>> served = new ArrayList<>();
    final List<List<String>> variables = new ArrayList<>();
    final List<Integer> sockets = new ArrayList<>();
    int code;

    @Override
    public void become(List<String> words, List<String> more, int socket) {
        became.add(words);
        variables.add(more);
        sockets.add(socket);
    }

    @Override
    public int serve(List<String> words, List<String> more, int connection) {
        served.add(words);
        variables.add(more);
        sockets.add(connection);
        return code;
    }
}
