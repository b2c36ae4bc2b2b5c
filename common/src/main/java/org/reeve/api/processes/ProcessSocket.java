package org.reeve.api.processes;

/**
 * A socket of a process.
 *
 * @param descriptor its number
 * @param protocol the kernel's table that has it: tcp, tcp6, udp, udp6 or unix; {@code other} where none does
 * @param local its own address and port, or the path of a Unix socket; may be empty
 * @param remote the other side's; empty for none
 * @param state such as {@code LISTEN}; empty where it has none
 */
public record ProcessSocket(int descriptor, String protocol, String local, String remote, String state) {
    /** Refuses what no descriptor is. */
    public ProcessSocket {
        if (descriptor < 0) {
            throw new IllegalArgumentException("not a descriptor: expected a number from 0 on");
        }
    }
}
