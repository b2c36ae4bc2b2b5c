package org.reeve.api.files;

/**
 * What a person agreed to before saving.
 *
 * @param despiteFindings to save although a check failed or could not be made; never where that may lock everybody out
 * @param acceptLosses to lose what {@link FileDetail#losses} names
 * @param hardLinks what becomes of a file with several names
 */
public record SaveOptions(boolean despiteFindings, boolean acceptLosses, HardLinks hardLinks) {
    /** Nothing was agreed to. */
    public static final SaveOptions CAREFUL = new SaveOptions(false, false, HardLinks.REFUSE);
}
