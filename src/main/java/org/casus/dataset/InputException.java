package org.casus.dataset;

/** An input that cannot be used at all. The message is one sentence or two: what is wrong, and what would be right. */
public class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An input that is wrong in itself. */
    public InputException(String message) {
        super(message);
    }

    /** An input that another exception says is wrong. */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
