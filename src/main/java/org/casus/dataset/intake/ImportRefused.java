package org.casus.dataset.intake;

/** An import that cannot be done, or cannot go on. The message is one sentence for whoever asked for it. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, and what to do about it */
    public ImportRefused(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, and what to do about it
     * @param cause for the log
     */
    public ImportRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
