package org.casus.statistics;

/** A question that cannot be answered as it was asked. */
public final class StatisticsRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String code;

    private StatisticsRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Every refusal of this package comes from here. */
    static RuntimeException refuse(String code, String message) {
        return new StatisticsRefusal(code, message);
    }

    /** The reason as a word that a program can compare. */
    public String code() {
        return code;
    }
}
