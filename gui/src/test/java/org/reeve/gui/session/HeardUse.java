package org.reeve.gui.session;

import java.util.Collection;

/** Notes what a person does with a menu. */
record HeardUse(Collection<String> heard) implements MenuUse {
    @Override
    public void opened() {
        heard.add("opened");
    }

    @Override
    public void openedWithin() {
        heard.add("opened within");
    }

    @Override
    public void closed() {
        heard.add("closed");
    }

    @Override
    public void chosen(String key) {
        heard.add("clicked " + key);
    }
}
