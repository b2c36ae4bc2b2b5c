package org.reeve.helper.ports;

import org.reeve.api.Sink;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.PortsConfidential;
import org.reeve.api.ports.PortsRead;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Target;

/** The rights ports.read and ports.confidential: the same look by two, of whom the kernel shows more to one. */
public final class Ports implements PortsRead, PortsConfidential {
    private final Survey survey;

    private Ports(Survey survey) {
        this.survey = survey;
    }

    /** As the user sees it. */
    public static Ports own(Command command, Bus machine, Bus user) {
        return new Ports(Survey.own(command, machine, user));
    }

    /** As root sees it. */
    public static Ports root(Command command, Bus machine) {
        return new Ports(Survey.root(command, machine));
    }

    /** What a prompt for it names: this machine. */
    public static Target resolve() {
        return Target.host();
    }

    @Override
    public void list(Sink<Listener> listeners) {
        for (Listener one : survey.look()) {
            listeners.cancel().check();
            listeners.emit(one);
        }
    }
}
