package org.reeve.gui.cli;

import java.io.IOException;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.ports.PortAddress;
import org.reeve.process.Sockets;

/** What came from root, looked at before a program gets it. */
final class Handed {
    private final Sockets sockets = new Sockets();

    /** The number of a socket that listens where it was asked for; another than the one that came, the caller's to close. */
    int listener(Descriptor socket, PortAddress asked) throws IOException {
        int number = checked(
                socket, (came, kind) -> kind.listens() && sockets.local(came).port() == asked.port());
        return sockets.kept(number);
    }

    /** The number of a connection to where it was asked for. */
    int connection(Descriptor socket, PortAddress asked) {
        return checked(
                socket,
                (number, kind) ->
                        kind.tcp() && !kind.listens() && sockets.local(number).port() == asked.port());
    }

    private interface Rule {
        boolean fits(int number, Sockets.Kind kind) throws IOException;
    }

    private int checked(Descriptor socket, Rule rule) {
        try {
            int number = Sockets.number(socket.file());
            Sockets.Kind kind = sockets.kind(number);
            if (kind.closesOnExec() && rule.fits(number, kind)) {
                return number;
            }
        } catch (IOException e) {
            throw new HelperException(Problem.MISMATCH, Messages.text("handed.wrong"), e);
        }
        throw new HelperException(Problem.MISMATCH, Messages.text("handed.wrong"));
    }
}
