package org.casus.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;

/**
 * Buckets of time, each with a number that counts on without gaps: years from year 0, months as {@code year * 12 +
 * month - 1} (as {@code event_summary.month_no} has them), quarters alike, weeks and days from the epoch.
 */
public enum TimeUnit {
    YEAR {
        @Override
        public int bucket(LocalDate day) {
            return day.getYear();
        }

        @Override
        public LocalDate first(int bucket) {
            return LocalDate.of(bucket, 1, 1);
        }

        @Override
        public String label(int bucket) {
            return "%04d".formatted(bucket);
        }
    },

    QUARTER {
        @Override
        public int bucket(LocalDate day) {
            return MONTH.bucket(day) / 3;
        }

        @Override
        public LocalDate first(int bucket) {
            return MONTH.first(bucket * 3);
        }

        @Override
        public String label(int bucket) {
            return "%04d-Q%d".formatted(bucket / 4, bucket % 4 + 1);
        }
    },

    MONTH {
        @Override
        public int bucket(LocalDate day) {
            return day.getYear() * 12 + day.getMonthValue() - 1;
        }

        @Override
        public LocalDate first(int bucket) {
            return LocalDate.of(bucket / 12, bucket % 12 + 1, 1);
        }

        @Override
        public String label(int bucket) {
            return "%04d-%02d".formatted(bucket / 12, bucket % 12 + 1);
        }
    },

    DAY {
        @Override
        public int bucket(LocalDate day) {
            return (int) day.toEpochDay();
        }

        @Override
        public LocalDate first(int bucket) {
            return LocalDate.ofEpochDay(bucket);
        }

        @Override
        public String label(int bucket) {
            return first(bucket).toString();
        }
    },

    /** ISO 8601's week. */
    WEEK(DayOfWeek.MONDAY) {
        @Override
        public String label(int bucket) {
            return "%04d-W%02d".formatted(year(bucket), first(bucket).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },

    WEEK_FROM_TUESDAY(DayOfWeek.TUESDAY),
    WEEK_FROM_WEDNESDAY(DayOfWeek.WEDNESDAY),
    WEEK_FROM_THURSDAY(DayOfWeek.THURSDAY),
    WEEK_FROM_FRIDAY(DayOfWeek.FRIDAY),
    WEEK_FROM_SATURDAY(DayOfWeek.SATURDAY),
    WEEK_FROM_SUNDAY(DayOfWeek.SUNDAY);

    private static final int DAYS = 7;

    /** From the first day of the week that the epoch is in, to the epoch, which is a Thursday. */
    private final int beforeEpoch;

    private final DayOfWeek firstDay;

    /** Not a week. */
    TimeUnit() {
        this.firstDay = null;
        this.beforeEpoch = 0;
    }

    TimeUnit(DayOfWeek firstDay) {
        this.firstDay = firstDay;
        this.beforeEpoch = Math.floorMod(DayOfWeek.THURSDAY.getValue() - firstDay.getValue(), DAYS);
    }

    /** Weeks that begin with this day. */
    static TimeUnit week(DayOfWeek firstDay) {
        return Arrays.stream(values())
                .filter(unit -> unit.firstDay == firstDay)
                .findFirst()
                .orElseThrow();
    }

    /** How many days the first week has before the epoch; of weeks alone. */
    public int beforeEpoch() {
        return beforeEpoch;
    }

    /** The number of the bucket that a day is in. */
    public int bucket(LocalDate day) {
        return (int) Math.floorDiv(day.toEpochDay() + beforeEpoch, (long) DAYS);
    }

    /** The first day of a bucket. */
    public LocalDate first(int bucket) {
        return LocalDate.ofEpochDay((long) bucket * DAYS - beforeEpoch);
    }

    /**
     * The bucket's name, which sorts as the buckets do. ISO 8601 numbers only weeks that begin on a Monday; others have
     * its name for seven days from a date.
     */
    public String label(int bucket) {
        return first(bucket) + "/P7D";
    }

    /** The last day of a bucket. */
    public LocalDate last(int bucket) {
        return first(bucket + 1).minusDays(1);
    }

    /** The year that a bucket belongs to; for a week, the one that its middle day is in, as ISO 8601 has it. */
    int year(int bucket) {
        return first(bucket).plusDays(firstDay == null ? 0 : DAYS / 2).getYear();
    }
}
