package org.casus.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads dates as the releases write them: {@code 2016-01-31}, the same with a time behind it, and {@code 1/31/2016},
 * month first, as spreadsheets in English make of it. A time is left out: it is always midnight.
 */
public final class CalendarDay {

    private CalendarDay() {}

    /** The day, or null if there is none or it cannot be read. */
    public static LocalDate read(String text) {
        try {
            if (text.length() > 4 && text.charAt(4) == '-') {
                return yearFirst(text);
            }
            return text.indexOf('/') > 0 ? monthFirst(text) : null;
        } catch (DateTimeException e) {
            return null; // such as 31 February
        }
    }

    private static LocalDate yearFirst(String text) {
        if (text.length() < 10 || text.charAt(7) != '-' || !isTime(text, 10)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    }

    private static LocalDate monthFirst(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        if (first > 2 || second < 0 || second - first > 3 || text.length() < second + 5 || !isTime(text, second + 5)) {
            return null;
        }
        int month = number(text, 0, first);
        int day = number(text, first + 1, second);
        int year = number(text, second + 1, second + 5);
        return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    }

    /** The digits from a position to before another as a number, or -1 if there is anything else. */
    private static int number(String text, int from, int to) {
        int number = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether nothing follows from there, or what can be a time of day. */
    private static boolean isTime(String text, int from) {
        if (from < text.length() && text.charAt(from) != ' ' && text.charAt(from) != 'T') {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if ("0123456789:.+- APMZ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
