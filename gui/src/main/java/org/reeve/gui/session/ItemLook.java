package org.reeve.gui.session;

/**
 * How the icon in the tray looks.
 *
 * @param sign its picture
 * @param title what it says, for a person: "Reeve · 2 need attention"
 * @param text more of it; may be empty
 */
public record ItemLook(Sign sign, String title, String text) {}
