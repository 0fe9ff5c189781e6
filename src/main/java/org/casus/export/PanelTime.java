package org.casus.export;

import java.time.LocalDate;

/** The times of a panel: buckets that count on without gaps, from year 0. */
enum PanelTime {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PanelTime(int months) {
        this.months = months;
    }

    /** The bucket of an event's first day, in SQL. */
    String sql() {
        String month = "cast(extract(year from e.date_start) * 12 + extract(month from e.date_start) - 1 as integer)";
        return this == MONTH ? month : month + " / " + months;
    }

    /** The bucket of a day. */
    int bucket(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / months;
    }

    /** The first day of a bucket. */
    LocalDate first(int bucket) {
        int month = bucket * months;
        return LocalDate.of(month / 12, month % 12 + 1, 1);
    }

    /** The last day of a bucket. */
    LocalDate last(int bucket) {
        return first(bucket + 1).minusDays(1);
    }

    /** Its name, as statistics label it: 2016-07, 2016-Q3, 2016. */
    String label(int bucket) {
        int year = bucket * months / 12;
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(year, bucket % 12 + 1);
            case QUARTER -> "%04d-Q%d".formatted(year, bucket % 4 + 1);
            case YEAR -> "%04d".formatted(year);
        };
    }
}
