package org.reeve.gui.files;

/** An editor without a window. */
final class Typed implements EditorModel.Editor {
    String text = "";
    int saved;

    @Override
    public String text() {
        return text;
    }

    @Override
    public void write(String now) {
        text = now;
    }

    @Override
    public void saved() {
        saved++;
    }
}
