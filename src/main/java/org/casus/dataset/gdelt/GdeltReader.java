package org.casus.dataset.gdelt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.ParseCache;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowFilter;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.ClassificationRecord;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;

/**
 * Reads GDELT 2.0 events: what machines read in the news, of all kinds. Nobody counts casualties there, so an event has
 * no toll. CAMEO gives a direction: the first actor does it, to the second.
 */
final class GdeltReader extends RowReader<GdeltColumn, EventRecord> {

    private static final Toll NOBODY_COUNTED = new Toll(null, null, null, null, null, null, null);
    private static final int TITLE = 1_000;
    private static final int NAME = 300;
    private static final int REMEMBERED = 8_192;

    private final RowFilter filter;
    private final Set<String> countries;
    private final ParseCache<String, ActorRecord> actors;
    private final ParseCache<Cameo.Key, List<ClassificationRecord>> codes = new ParseCache<>(REMEMBERED, Cameo::read);
    private final ParseCache<GdeltPlace.Key, PlaceRecord> places = new ParseCache<>(REMEMBERED, GdeltPlace::read);

    /** @throws InputException if the file is not of that format, or the filter names no country */
    GdeltReader(InputFile input, CountryTable table, RowFilter filter) {
        this(input, table, filter, countries(table, filter));
    }

    private GdeltReader(InputFile input, CountryTable table, RowFilter filter, Set<String> countries) {
        super(
                input,
                new CsvTable<>(
                        input,
                        GdeltColumn.class,
                        new CsvShape("file of GDELT 2.0 events", GdeltColumn::columns, false)));
        this.filter = filter;
        this.countries = countries;
        actors = new ParseCache<>(REMEMBERED, new GdeltActors(table)::read);
    }

    /** The alpha-3 codes of the countries that are wanted; looks at the root codes, too. */
    private static Set<String> countries(CountryTable table, RowFilter filter) {
        Set<String> countries = new HashSet<>();
        for (String country : filter.countries()) {
            String code = table.byName(country);
            if (code == null) {
                throw new InputException("There is no country " + Findings.quote(country)
                        + ": name it by its name, or by its code in two or three letters.");
            }
            countries.add(code);
        }
        for (String root : filter.rootCodes()) {
            if (Cameo.label(root) == null) {
                throw new InputException(
                        "There is no CAMEO root code " + Findings.quote(root) + ": they are 01 to 20, such as 18.");
            }
        }
        return countries;
    }

    @Override
    public EventRecord next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<EventRecord> read() {
        long id = WholeNumber.read(row.get(GdeltColumn.GLOBALEVENTID));
        if (id <= 0) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "GLOBALEVENTID is " + Findings.quote(row.get(GdeltColumn.GLOBALEVENTID))
                            + ", not a number from 1.");
            return null;
        }
        if (!isWanted()) {
            return null;
        }
        String ref = "gdelt:" + id;
        return new RowReading<>(ref, event(ref));
    }

    private boolean isWanted() {
        return (countries.isEmpty()
                        || countries.contains(String.valueOf(Fips.alpha3(row.get(GdeltColumn.ACTIONGEO_COUNTRYCODE)))))
                && (filter.rootCodes().isEmpty() || filter.rootCodes().contains(row.get(GdeltColumn.EVENTROOTCODE)))
                && WholeNumber.read(row.get(GdeltColumn.NUMMENTIONS)) >= filter.minMentions();
    }

    private EventRecord event(String ref) {
        var day = GdeltDay.read(row.get(GdeltColumn.SQLDATE));
        if (day == null) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "SQLDATE is " + Findings.quote(row.get(GdeltColumn.SQLDATE)) + ", not a day like 20150218.");
        }
        PlaceRecord place = places.get(GdeltPlace.Key.of(row), findings);
        List<ParticipationRecord> parts = participations();
        ReportRecord report = GdeltReports.read(
                row.get(GdeltColumn.SOURCEURL), "", GdeltDay.read(row.get(GdeltColumn.DATEADDED)), findings);
        if (findings.rejected()) {
            return null;
        }
        return new EventRecord(
                row.row(),
                ref,
                title(place),
                day,
                day,
                DatePrecision.DAY,
                null,
                false,
                null,
                null,
                null,
                place,
                null,
                sources(),
                null,
                NOBODY_COUNTED,
                null,
                parts,
                codes.get(Cameo.Key.of(row), findings),
                List.of(),
                report == null ? List.of() : List.of(report));
    }

    private List<ParticipationRecord> participations() {
        boolean violent = Cameo.isViolent(row.get(GdeltColumn.EVENTROOTCODE));
        List<ParticipationRecord> parts = new ArrayList<>(2);
        ActorRecord one = actors.get(row.get(GdeltColumn.ACTOR1CODE), findings);
        if (one != null) {
            parts.add(new ParticipationRecord(one, Side.A, violent ? Role.PERPETRATOR : Role.PARTICIPANT));
        }
        ActorRecord other = actors.get(row.get(GdeltColumn.ACTOR2CODE), findings);
        if (other != null) {
            parts.add(new ParticipationRecord(other, Side.B, violent ? Role.TARGET : Role.PARTICIPANT));
        }
        return parts;
    }

    /** What was done, and who did it to whom in the words of the news. */
    private String title(PlaceRecord place) {
        String label = Cameo.label(row.get(GdeltColumn.EVENTROOTCODE));
        String who = Stream.of(GdeltColumn.ACTOR1NAME, GdeltColumn.ACTOR2NAME)
                .map(column -> PlainText.line(row.get(column), NAME, column.header(), findings))
                .filter(name -> name != null)
                .collect(Collectors.joining(" – "));
        String title = (label == null ? "Event" : label) + (who.isEmpty() ? "" : ": " + who);
        return PlainText.cut(place == null ? title : title + ", " + place.name(), TITLE);
    }

    private Integer sources() {
        long sources = WholeNumber.read(row.get(GdeltColumn.NUMSOURCES));
        return sources < 0 || sources > Integer.MAX_VALUE ? null : (int) sources;
    }
}
