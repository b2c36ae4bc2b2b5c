package org.reeve.gui;

import org.reeve.gui.session.SessionBus;
import org.reeve.gui.session.SingleInstance;

/**
 * What was opened before the window.
 *
 * @param bus the session's bus
 * @param instance what makes this the only Reeve of the session
 * @param hidden whether it starts in the tray, without its window
 */
record Opened(SessionBus bus, SingleInstance instance, boolean hidden) {}
