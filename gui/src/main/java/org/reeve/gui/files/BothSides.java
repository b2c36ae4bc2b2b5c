package org.reeve.gui.files;

import org.reeve.api.Cancel;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FilesBy;
import org.reeve.gui.editor.FileText;
import org.reeve.gui.work.Calls;

/**
 * What is compared where somebody else saved meanwhile.
 *
 * @param by who opened the file
 * @param before what both began with
 * @param form how mine is written
 */
record BothSides(Calls calls, FilePath path, FilesBy by, FileText before, FileText form) {
    /** Of a file as it is in the editor. */
    static BothSides of(EditorModel file, Calls calls) {
        return new BothSides(
                calls, file.real(), file.opening().map(Opening::by).orElse(FilesBy.USER), file.base(), file.form());
    }

    /** Reads what stands there now. Blocks. */
    SaveModel.Step.Conflict with(Draft mine, Cancel cancel) {
        Opening theirs = Opening.open(calls, path, by, cancel, stage -> {});
        FileText there = theirs.text().orElseGet(FileText::empty);
        return new SaveModel.Step.Conflict(
                mine, theirs, Draft.of(there, form, mine.text()), Draft.of(before, there, there.text()));
    }
}
