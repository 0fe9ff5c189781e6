package org.casus.dataset.gdelt;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.casus.dataset.WholeNumber;

/** Days as GDELT writes them: {@code 20150218}, with or without a time of day behind it. */
final class GdeltDay {

    private static final int DAY = 8;
    private static final int WITH_TIME = 14;

    private GdeltDay() {}

    /** The day, or null if it is none. */
    static LocalDate read(String text) {
        if (text.length() != DAY && text.length() != WITH_TIME) {
            return null;
        }
        long number = WholeNumber.read(text.substring(0, DAY));
        try {
            return number <= 0
                    ? null
                    : LocalDate.of((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
        } catch (DateTimeException e) {
            return null; // such as 20150231
        }
    }
}
