package org.reeve.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TicketTest {
    /** A change whose answer was lost is looked up by the id that the call was made with. */
    @Test
    void idOfATicketStaysTheSameWhateverItIsAskedThrough() {
        Ticket ticket = Ticket.plain();
        Ticket streaming = ticket.into(item -> {});

        assertEquals(streaming.id(), ticket.id());
        assertEquals(ticket.id(), ticket.id());
        assertNotEquals(Ticket.plain().id(), ticket.id());
    }
}
