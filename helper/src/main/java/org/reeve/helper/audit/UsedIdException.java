package org.reeve.helper.audit;

import java.io.IOException;

/** A record of this id is there already. */
final class UsedIdException extends IOException {
    UsedIdException(IOException cause) {
        super("this id was used before", cause);
    }
}
