/** What pages are made of: the page itself, its context, and nodes that several pages share. */
@NullMarked
package org.reeve.gui.widget;

import org.jspecify.annotations.NullMarked;
