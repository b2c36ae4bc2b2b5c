package org.reeve.helper.server;

import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;

/**
 * The call that is being served.
 *
 * @param cancel is cancelled when the client closes its connection
 * @param stage tells the client that a prompt opens or closes
 * @param mayAsk whether a prompt may open for it
 */
public record Caller(Cancel cancel, Consumer<Stage> stage, boolean mayAsk) {}
