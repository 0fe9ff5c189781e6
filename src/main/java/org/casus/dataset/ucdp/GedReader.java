package org.casus.dataset.ucdp;

import java.util.List;
import java.util.function.Consumer;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.JsonTable;
import org.casus.dataset.ParseCache;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowReader;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.RowIssue;

/**
 * Reads the Georeferenced Event Dataset of the Uppsala Conflict Data Program (UCDP GED), of any release from 17.1 on,
 * as CSV with its header line or, as some candidate releases are, without one; as JSON in pages of UCDP's API; and as
 * GeoJSON. What the columns mean is told in the UCDP GED Codebook; what becomes of each, in the classes beside this
 * one.
 *
 * <p>A row is rejected, with one issue, only where nothing sensible can be stored: it cannot be taken apart, or its
 * number, dates, type of violence, coordinates or deaths cannot be what they say. Anything else is kept, and noted.
 */
public final class GedReader extends RowReader<GedColumn, EventRecord> {

    private static final CsvShape SHAPE = new CsvShape("UCDP GED file", GedLayout::columns, true);

    private static final int TITLE = 1000;
    private static final int NOTES = 20_000;
    private static final int SPEAKER = 2000;

    /** More than the pairs of sides, and twice the places, that any one country's rows go back and forth between. */
    private static final int SIDES = 4096;

    private static final int PLACES = 16_384;

    private final ParseCache<GedSides.Key, GedSides> sides = new ParseCache<>(SIDES, GedSides::read);
    private final ParseCache<GedPlace.Key, PlaceRecord> places;
    private final GedReports reports = new GedReports();

    /**
     * Reads the header line.
     *
     * @throws InputException if the file is not GED; nothing has been read of its rows then
     */
    public GedReader(InputFile input, CountryTable countries) {
        super(
                input,
                input.head().isJson()
                        ? new JsonTable<>(input, GedColumn.class)
                        : new CsvTable<>(input, GedColumn.class, SHAPE));
        places = new ParseCache<>(PLACES, new GedPlace(countries)::read);
    }

    /** @throws InputException if the file cannot be read on */
    @Override
    public EventRecord next(Consumer<RowIssue> issues) {
        return nextValue(issues);
    }

    @Override
    protected RowReading<EventRecord> read() {
        long id = id();
        var ref = id > 0 ? "ucdp-ged:" + id : null;
        return new RowReading<>(ref, findings.rejected() ? null : event(ref));
    }

    private long id() {
        var text = row.get(GedColumn.ID);
        long id = WholeNumber.read(text);
        if (id == WholeNumber.NONE) {
            findings.error(IssueKind.MISSING_VALUE, "id is missing.");
        } else if (id <= 0) {
            findings.error(IssueKind.BAD_VALUE, "id is " + Findings.quote(text) + ", not a number from 1.");
        }
        return id;
    }

    private EventRecord event(String ref) {
        var dates = GedDates.read(row, findings);
        var who = sides.get(GedSides.Key.of(row), findings);
        var place = places.get(GedPlace.Key.of(row), findings);
        var toll = GedToll.read(row, findings);
        var clarity = clarity();
        var sourceCount = sourceCount();
        if (findings.rejected()) {
            return null;
        }
        return new EventRecord(
                row.row(),
                ref,
                title(who, place),
                dates.start(),
                dates.end(),
                dates.precision(),
                dates.code(),
                false,
                who.type(),
                who.conflict(),
                who.dyad(),
                place,
                clarity,
                sourceCount,
                notes(place),
                toll,
                PlainText.line(row.get(GedColumn.SOURCE_ORIGINAL), SPEAKER, "source_original", findings),
                who.participations(),
                List.of(),
                List.of(),
                reports.read(row, findings));
    }

    private String title(GedSides who, PlaceRecord place) {
        var title = place == null ? who.title() : who.title() + ", " + place.name();
        return title.length() <= TITLE ? title : PlainText.line(title, TITLE, "The title", findings);
    }

    /** The description of the place, unless it only repeats the place's name. */
    private String notes(PlaceRecord place) {
        var notes = PlainText.lines(row.get(GedColumn.WHERE_DESCRIPTION), NOTES, "where_description", findings);
        if (notes != null && place != null && notes.equalsIgnoreCase(place.name())) {
            findings.info(IssueKind.TEXT_LEFT_OUT, "where_description only repeats the name of the place.");
            return null;
        }
        return notes;
    }

    private Integer clarity() {
        var text = row.get(GedColumn.EVENT_CLARITY);
        long clarity = WholeNumber.read(text);
        if (clarity == 1 || clarity == 2) {
            return (int) clarity;
        }
        if (clarity != WholeNumber.NONE) {
            findings.warning(
                    IssueKind.BAD_VALUE, "event_clarity is " + Findings.quote(text) + ", not 1 or 2; it is left out.");
        }
        return null;
    }

    /** Null where the coders did not count their sources, which older rows write as -1. */
    private Integer sourceCount() {
        var text = row.get(GedColumn.NUMBER_OF_SOURCES);
        long count = WholeNumber.read(text);
        if (count >= 0 && count <= Integer.MAX_VALUE) {
            return (int) count;
        }
        if (count != -1 && count != WholeNumber.NONE) {
            findings.warning(IssueKind.BAD_VALUE, "number_of_sources is " + Findings.quote(text) + "; it is left out.");
        }
        return null;
    }
}
