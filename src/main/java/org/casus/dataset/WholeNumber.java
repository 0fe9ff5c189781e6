package org.casus.dataset;

import java.math.BigDecimal;

/**
 * Reads whole numbers as datasets write them: {@code 12}, {@code -1}, and what spreadsheets and statistics programs
 * make of them, {@code 12.0} and {@code 1e+05}. Empty and {@code NA} are no number.
 */
public final class WholeNumber {

    /** Nothing was written. */
    public static final long NONE = Long.MIN_VALUE;

    /** Something was written that is no whole number. */
    public static final long UNREADABLE = Long.MIN_VALUE + 1;

    /** More digits could overflow; no dataset has such a number. */
    private static final int MAX_DIGITS = 18;

    private WholeNumber() {}

    /** The number, or {@link #NONE} or {@link #UNREADABLE}. */
    public static long read(String text) {
        int length = text.length();
        if (length == 0) {
            return NONE;
        }
        int i = text.charAt(0) == '-' ? 1 : 0;
        if (i == length || length - i > MAX_DIGITS) {
            return readOddly(text);
        }
        long number = 0;
        for (int at = i; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return readOddly(text);
            }
            number = number * 10 + digit;
        }
        return i == 0 ? number : -number;
    }

    private static long readOddly(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("NA")) {
            return NONE;
        }
        if (stripped.length() > MAX_DIGITS + 2) {
            return UNREADABLE;
        }
        try {
            long number = new BigDecimal(stripped).longValueExact();
            return number == NONE ? UNREADABLE : number;
        } catch (NumberFormatException e) {
            return UNREADABLE;
        } catch (ArithmeticException e) {
            return UNREADABLE; // a fraction, or beyond 64 bits
        }
    }
}
