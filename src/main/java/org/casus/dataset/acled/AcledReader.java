package org.casus.dataset.acled;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.CountryTable;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputFile;
import org.casus.dataset.KnownSources;
import org.casus.dataset.ParseCache;
import org.casus.dataset.People;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowReader;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.ReportRef;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.Toll;

/**
 * Reads ACLED's exports. In the dyadic form a row is an event. In the monadic one, which has no {@code actor2}, it is
 * an actor's part in an event: rows of one event, some thousand others between them at most, become one.
 *
 * <p>{@code fatalities} is one number, the most conservative that was reported: it is the best estimate, and there is
 * neither a low nor a high one. Who was killed it does not say.
 */
public final class AcledReader extends RowReader<AcledColumn, AcledReader.Part> {

    private static final int TITLE = 1000;
    private static final int NOTES = 20_000;
    private static final int ID = 200;
    private static final int SOURCE = 500;
    private static final int TAG = 200;
    private static final int REMEMBERED = 8192;

    /** How many events of a monadic file wait for another row: exports are sorted by day, and few days have so many. */
    private static final int WINDOW = 5_000;

    private final boolean monadic;
    private final ParseCache<AcledActors.Key, List<ParticipationRecord>> actors =
            new ParseCache<>(REMEMBERED, AcledActors::read);
    private final ParseCache<AcledTypes.Key, AcledTypes.Read> types = new ParseCache<>(REMEMBERED, AcledTypes::read);
    private final ParseCache<AcledPlace.Key, PlaceRecord> places;
    private final Map<String, Part> waiting = new LinkedHashMap<>();
    private boolean ended;

    /** An event without its title, which names all who took part. */
    record Part(EventRecord event, String kind) {

        EventRecord titled() {
            String actors = event.participations().stream()
                    .filter(part -> part.role() == Role.PARTICIPANT)
                    .map(part -> part.actor().name())
                    .collect(Collectors.joining(" – "));
            String title = Stream.of(kind, actors)
                    .filter(text -> text != null && !text.isEmpty())
                    .collect(Collectors.joining(": "));
            String place = event.place() == null ? "" : ", " + event.place().name();
            return with(PlainText.cut((title.isEmpty() ? "Event" : title) + place, TITLE), event.participations());
        }

        Part with(Part other) {
            return new Part(
                    with(event.title(), AcledActors.merged(event.participations(), other.event.participations())),
                    kind);
        }

        private EventRecord with(String title, List<ParticipationRecord> participations) {
            return new EventRecord(
                    event.row(),
                    event.ref(),
                    title,
                    event.start(),
                    event.end(),
                    event.precision(),
                    event.precisionCode(),
                    event.ongoing(),
                    event.type(),
                    event.conflict(),
                    event.dyad(),
                    event.place(),
                    event.clarity(),
                    event.sourceCount(),
                    event.notes(),
                    event.toll(),
                    event.speaker(),
                    participations,
                    event.classifications(),
                    event.tags(),
                    event.reports());
        }
    }

    /**
     * Reads the header line.
     *
     * @throws org.casus.dataset.InputException if the file is no such export
     */
    AcledReader(InputFile input, CountryTable countries) {
        this(input, countries, new CsvTable<>(input, AcledColumn.class, CsvShape.withHeader("ACLED export")));
    }

    private AcledReader(InputFile input, CountryTable countries, CsvTable<AcledColumn> table) {
        super(input, table);
        places = new ParseCache<>(REMEMBERED, new AcledPlace(countries)::read);
        monadic = !table.has(AcledColumn.ACTOR2);
    }

    @Override
    public EventRecord next(Consumer<RowIssue> issues) {
        if (!monadic) {
            Part part = nextValue(issues);
            return part == null ? null : part.titled();
        }
        while (!ended && waiting.size() < WINDOW) {
            Part part = nextValue(issues);
            if (part == null) {
                ended = true;
            } else {
                waiting.merge(part.event().ref(), part, Part::with);
            }
        }
        Iterator<Part> first = waiting.values().iterator();
        if (!first.hasNext()) {
            return null;
        }
        EventRecord event = first.next().titled();
        first.remove();
        return event;
    }

    @Override
    protected RowReading<Part> read() {
        String id = id(row.get(AcledColumn.EVENT_ID_CNTY), findings);
        String ref = id == null ? null : "acled:" + id;
        return new RowReading<>(ref, findings.rejected() ? null : part(id, ref));
    }

    /** ACLED's key of an event; null, and the row is rejected, where there is none. */
    static String id(String raw, Findings findings) {
        String id = PlainText.line(raw, ID, "event_id_cnty", findings);
        if (id == null) {
            findings.error(IssueKind.MISSING_VALUE, "event_id_cnty is missing.");
        } else if (id.indexOf(' ') >= 0) {
            findings.error(
                    IssueKind.BAD_VALUE, "event_id_cnty is " + Findings.quote(id) + ", not an id like SYR12345.");
            return null;
        }
        return id;
    }

    private Part part(String id, String ref) {
        var dates = AcledDates.read(row, findings);
        var type = types.get(AcledTypes.Key.of(row), findings);
        var participations = actors.get(AcledActors.Key.of(row), findings);
        var place = places.get(AcledPlace.Key.of(row), findings);
        Integer fatalities = People.read(row.get(AcledColumn.FATALITIES), "fatalities", findings);
        List<ReportRecord> reports = reports(id);
        List<String> tags = AcledList.split(row.get(AcledColumn.TAGS), TAG, "tags", findings);
        String notes = PlainText.lines(row.get(AcledColumn.NOTES), NOTES, "notes", findings);
        if (findings.rejected()) {
            return null;
        }
        var event = new EventRecord(
                row.row(),
                ref,
                null,
                dates.day(),
                dates.day(),
                dates.precision(),
                dates.code(),
                false,
                null,
                null,
                null,
                place,
                null,
                reports.isEmpty() ? null : reports.size(),
                notes,
                new Toll(null, fatalities, null, null, null, null, null),
                null,
                participations,
                type.classifications(),
                tags,
                reports);
        return new Part(event, type.name());
    }

    /** ACLED names its sources and nothing else of them: what was reported is known by the event that it is about. */
    private List<ReportRecord> reports(String id) {
        List<ReportRecord> reports = new ArrayList<>();
        for (String name : AcledList.split(row.get(AcledColumn.SOURCE), SOURCE, "source", findings)) {
            var publisher = KnownSources.named(name);
            String citation = name + ", as cited by ACLED for " + id;
            reports.add(new ReportRecord(
                    ReportRef.of(publisher, null, null, citation), publisher, null, null, null, citation));
        }
        return reports;
    }
}
