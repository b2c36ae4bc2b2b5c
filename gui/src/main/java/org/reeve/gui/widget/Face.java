package org.reeve.gui.widget;

import org.kordamp.ikonli.Ikon;

/**
 * What a page is known by in the sidebar and elsewhere.
 *
 * @param id its name for the program: {@code services}
 * @param title its name for a person
 * @param icon its icon in the sidebar
 * @param group where it stands in the sidebar
 */
public record Face(String id, String title, Ikon icon, Group group) {}
