package org.casus.statistics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Buckets of time, each with a number that counts on without gaps: years from year 0, months as {@code year * 12 +
 * month - 1} (as {@code event_summary.month_no} has them), quarters alike, ISO weeks and days from the epoch.
 */
enum TimeUnit {
    YEAR {
        @Override
        int bucket(LocalDate day) {
            return day.getYear();
        }

        @Override
        LocalDate first(int bucket) {
            return LocalDate.of(bucket, 1, 1);
        }

        @Override
        String label(int bucket) {
            return "%04d".formatted(bucket);
        }
    },

    QUARTER {
        @Override
        int bucket(LocalDate day) {
            return MONTH.bucket(day) / 3;
        }

        @Override
        LocalDate first(int bucket) {
            return MONTH.first(bucket * 3);
        }

        @Override
        String label(int bucket) {
            return "%04d-Q%d".formatted(bucket / 4, bucket % 4 + 1);
        }
    },

    MONTH {
        @Override
        int bucket(LocalDate day) {
            return day.getYear() * 12 + day.getMonthValue() - 1;
        }

        @Override
        LocalDate first(int bucket) {
            return LocalDate.of(bucket / 12, bucket % 12 + 1, 1);
        }

        @Override
        String label(int bucket) {
            return "%04d-%02d".formatted(bucket / 12, bucket % 12 + 1);
        }
    },

    WEEK {
        /** The epoch is a Thursday, so three days more make the count of weeks begin on a Monday. */
        private static final int MONDAY = 3;

        @Override
        int bucket(LocalDate day) {
            return (int) Math.floorDiv(day.toEpochDay() + MONDAY, 7L);
        }

        @Override
        LocalDate first(int bucket) {
            return LocalDate.ofEpochDay(bucket * 7L - MONDAY);
        }

        @Override
        int year(int bucket) {
            return first(bucket).get(IsoFields.WEEK_BASED_YEAR);
        }

        @Override
        String label(int bucket) {
            return "%04d-W%02d".formatted(year(bucket), first(bucket).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },

    DAY {
        @Override
        int bucket(LocalDate day) {
            return (int) day.toEpochDay();
        }

        @Override
        LocalDate first(int bucket) {
            return LocalDate.ofEpochDay(bucket);
        }

        @Override
        String label(int bucket) {
            return first(bucket).toString();
        }
    };

    /** The number of the bucket that a day is in. */
    abstract int bucket(LocalDate day);

    /** The first day of a bucket. */
    abstract LocalDate first(int bucket);

    /** The bucket's name, which sorts as the buckets do. */
    abstract String label(int bucket);

    /** The last day of a bucket. */
    LocalDate last(int bucket) {
        return first(bucket + 1).minusDays(1);
    }

    /** The year that a bucket belongs to; for a week, the ISO year, which its Thursday is in. */
    int year(int bucket) {
        return first(bucket).getYear();
    }
}
