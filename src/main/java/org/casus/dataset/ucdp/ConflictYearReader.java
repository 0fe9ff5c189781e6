package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.ConflictProfile;
import org.casus.dataset.record.ImportedRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.StatisticRecord;

/**
 * Reads UCDP's tables of conflicts by year, and of dyads by year. A row gives its intensity as a figure; what the rows
 * say of the conflict or dyad itself comes at the end, by the newest of them: there are some hundreds, in whatever
 * order.
 */
final class ConflictYearReader extends RowReader<ConflictColumn, List<StatisticRecord>> {

    /** 1: at least 25 people killed in battle in the year; 2: at least 1,000. */
    private static final int WAR = 2;

    /** No table has so many conflicts; what has is none, and would fill the memory. */
    private static final int MOST = 100_000;

    private record Newest(long year, ConflictProfile profile) {}

    private final CountryTable countries;
    private final boolean dyadic;
    private final Queue<ImportedRecord> waiting = new ArrayDeque<>();
    private final Map<String, Newest> profiles = new LinkedHashMap<>();

    /** @param dyadic whether a row is about a dyad, not a conflict */
    ConflictYearReader(InputFile input, CountryTable countries, boolean dyadic) {
        super(
                input,
                new CsvTable<>(
                        input,
                        ConflictColumn.class,
                        CsvShape.withHeader(dyadic ? "table of UCDP's dyads" : "table of UCDP's conflicts")));
        this.countries = countries;
        this.dyadic = dyadic;
    }

    @Override
    public ImportedRecord next(Consumer<RowIssue> issues) {
        while (waiting.isEmpty()) {
            List<StatisticRecord> figures = nextValue(issues);
            if (figures == null) {
                profiles.values().forEach(newest -> waiting.add(newest.profile));
                profiles.clear();
                break;
            }
            waiting.addAll(figures);
        }
        return waiting.poll();
    }

    @Override
    protected RowReading<List<StatisticRecord>> read() {
        long year = WholeNumber.read(row.get(ConflictColumn.YEAR));
        if (year < 1800 || year > 2100) {
            findings.error(
                    IssueKind.BAD_VALUE, "year is " + Findings.quote(row.get(ConflictColumn.YEAR)) + ", not a year.");
            return null;
        }
        ConflictProfile profile = ConflictDetails.read(row, dyadic, findings);
        if (profile == null) {
            return null;
        }
        if (profiles.size() < MOST) {
            profiles.merge(
                    profile.ref(), new Newest(year, profile), (before, now) -> now.year >= before.year ? now : before);
        }
        String key = profile.ref().replace(":", "-year:") + "/" + year;
        List<StatisticRecord> figures = new ArrayList<>();
        Long level = level(ConflictColumn.INTENSITY_LEVEL, 1, WAR);
        List<String> where = ConflictDetails.countries(row, countries, findings);
        if (level != null) {
            String indicator = dyadic ? "DYAD_INTENSITY" : "CONFLICT_INTENSITY";
            figures.add(figure(profile, (int) year, key + "/intensity", indicator, "LEVEL", level, where));
        }
        if (!dyadic && !row.get(ConflictColumn.CUMULATIVE_INTENSITY).isBlank()) {
            Long cumulative = level(ConflictColumn.CUMULATIVE_INTENSITY, 0, 1);
            if (cumulative != null) {
                figures.add(figure(
                        profile,
                        (int) year,
                        key + "/cumulative-intensity",
                        "CONFLICT_CUMULATIVE_INTENSITY",
                        "LEVEL",
                        cumulative,
                        where));
            }
        }
        return new RowReading<>(key, figures);
    }

    private Long level(ConflictColumn column, int lowest, int highest) {
        long level = WholeNumber.read(row.get(column));
        if (level >= lowest && level <= highest) {
            return level;
        }
        findings.warning(
                IssueKind.BAD_VALUE,
                column.header() + " is " + Findings.quote(row.get(column)) + ", not " + lowest + " or " + highest
                        + "; the figure is left out.");
        return null;
    }

    private StatisticRecord figure(
            ConflictProfile profile,
            int year,
            String ref,
            String indicator,
            String unit,
            Long level,
            List<String> where) {
        return new StatisticRecord(
                row.row(),
                ref,
                indicator,
                unit,
                level,
                level,
                level,
                where,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                profile.conflict(),
                profile.dyad(),
                Ucdp.SPEAKER);
    }
}
