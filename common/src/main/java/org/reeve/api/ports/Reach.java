package org.reeve.api.ports;

/** From where a socket that listens can be reached, as far as its address says; a firewall may allow less. */
public enum Reach {
    /** From this machine only. */
    MACHINE,
    /** From the network that one address of this machine is in. */
    ONE_ADDRESS,
    /** From everywhere that this machine can be reached from. */
    EVERYWHERE
}
