package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.casus.dataset.ReleaseOrder;
import org.casus.dataset.ReleaseVersion;

/**
 * What the number of a GED release says. {@code 25.1} is a yearly one, with all events to the end of 2024;
 * {@code 24.0.6} is the candidate of June 2024; {@code 24.01.24.06} that of January to June 2024. So the candidates of
 * 2024 are newer than 24.1, which was published in their middle, and give way to 25.1.
 *
 * @param from the first month, or null where it has all months before the last
 * @param to the last month
 */
record GedRelease(String version, YearMonth from, YearMonth to) {

    /** Orders versions by their last month; of one month, what covers more is the newer. */
    static final ReleaseOrder ORDER = new ReleaseOrder() {
        @Override
        public int compare(String one, String other) {
            GedRelease first = of(one);
            GedRelease second = of(other);
            // What is no release of GED, such as a folder of another name, comes first.
            return first == null || second == null
                    ? first == second ? one.compareTo(other) : first == null ? -1 : 1
                    : NEWER.compare(first, second);
        }

        @Override
        public boolean covers(String version, LocalDate day) {
            GedRelease release = of(version);
            YearMonth month = YearMonth.from(day);
            return release != null
                    && (release.from == null || !month.isBefore(release.from))
                    && !month.isAfter(release.to);
        }
    };

    private static final Comparator<GedRelease> NEWER = Comparator.comparing(GedRelease::to)
            .thenComparing(GedRelease::from, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(release -> new ReleaseVersion(release.version));

    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;

    private static final Pattern YEARLY = Pattern.compile("([0-9]{1,2})\\.([1-9][0-9]?)");
    private static final Pattern MONTHLY = Pattern.compile("([0-9]{2})\\.0\\.([0-9]{1,2})");
    private static final Pattern SEVERAL = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{2})\\.([0-9]{2})");

    /** The release, or null if no release is called so. */
    static GedRelease of(String version) {
        var yearly = YEARLY.matcher(version);
        if (yearly.matches()) {
            int year = CENTURY + Integer.parseInt(yearly.group(1)) - 1;
            return new GedRelease(version, null, YearMonth.of(year, MONTHS));
        }
        var monthly = MONTHLY.matcher(version);
        if (monthly.matches()) {
            YearMonth month = month(monthly.group(1), monthly.group(2));
            return month == null ? null : new GedRelease(version, month, month);
        }
        var several = SEVERAL.matcher(version);
        if (several.matches()) {
            YearMonth from = month(several.group(1), several.group(2));
            YearMonth to = month(several.group(3), several.group(4));
            return from == null || to == null || to.isBefore(from) ? null : new GedRelease(version, from, to);
        }
        return null;
    }

    /** Whether a yearly release is to replace it. */
    boolean isCandidate() {
        return from != null;
    }

    private static YearMonth month(String year, String month) {
        int number = Integer.parseInt(month);
        return number < 1 || number > MONTHS ? null : YearMonth.of(CENTURY + Integer.parseInt(year), number);
    }
}
