package org.casus.event.records;

import static org.casus.event.records.Field.Kind.COUNT;
import static org.casus.event.records.Field.Kind.DAY;
import static org.casus.event.records.Field.Kind.NUMBER;
import static org.casus.event.records.Field.Kind.TIME;
import static org.casus.event.records.Field.Kind.TRUTH;
import static org.casus.event.records.Field.Kind.WHOLE;
import static org.casus.event.records.Field.laterRef;
import static org.casus.event.records.Field.of;
import static org.casus.event.records.Field.ref;
import static org.casus.event.records.Field.text;
import static org.casus.event.records.Field.word;

import java.util.List;
import org.casus.actor.NameKind;
import org.casus.actor.RelationKind;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.Incompatibility;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.ReleaseKind;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.dataset.record.VictimGroup;
import org.casus.event.LinkKind;
import org.casus.event.TollBasis;

/**
 * The types of records, in the order in which a file has them: what a record refers to comes before it. What follows
 * from other fields (grid cells, an event's copy of its place, the summary) is not among the fields.
 */
enum RecordType {
    DATASET(
            "dataset",
            "Dataset",
            true,
            List.of(
                    text("name", "name", 200).must(),
                    text("publisher", "publisher", 200),
                    text("licence", "licence", 200),
                    text("citation", "citation", 4_000),
                    text("url", "url", 2_000),
                    text("description", "description", 4_000)),
            List.of()),
    RELEASE(
            "release",
            "Release",
            true,
            List.of(
                    ref("dataset", "dataset_id", "dataset").must(),
                    text("version", "version", 40).must(),
                    word("kind", "kind", ReleaseKind.class).must(),
                    of(DAY, "published", "published_on")),
            List.of()),
    SOURCE(
            "source",
            "Source",
            true,
            List.of(
                    word("kind", "kind", SourceKind.class).must(),
                    text("name", "name", 500).must(),
                    ref("country", "country_id", "country"),
                    text("url", "url", 2_000)),
            List.of()),
    ACTOR(
            "actor",
            "Actor",
            true,
            List.of(
                    word("kind", "kind", ActorKind.class).must(),
                    text("name", "name", 500).must()),
            List.of(
                    new Part(
                            "names",
                            "actor_name",
                            "actor_id",
                            true,
                            List.of(
                                    word("kind", "kind", NameKind.class).must(),
                                    text("name", "name", 500).must(),
                                    text("language", "language", 20),
                                    of(DAY, "from", "valid_from"),
                                    of(DAY, "to", "valid_to"))),
                    new Part(
                            "mergedRefs",
                            "merged_actor",
                            "actor_id",
                            false,
                            List.of(text("ref", "ref", 300).must())))),
    CONFLICT(
            "conflict",
            "Conflict",
            true,
            List.of(
                    text("name", "name", 1_000).must(),
                    word("incompatibility", "incompatibility", Incompatibility.class),
                    text("territory", "territory", 500),
                    of(DAY, "start", "started_on"),
                    word("startPrecision", "started_precision", DatePrecision.class)),
            List.of()),
    DYAD(
            "dyad",
            "Dyad",
            true,
            List.of(
                    text("name", "name", 1_000).must(),
                    ref("conflict", "conflict_id", "conflict"),
                    ref("sideA", "side_a_id", "actor"),
                    ref("sideB", "side_b_id", "actor"),
                    of(DAY, "start", "started_on"),
                    word("startPrecision", "started_precision", DatePrecision.class)),
            List.of()),
    PLACE(
            "place",
            "Place",
            true,
            List.of(
                    text("name", "name", 500).must(),
                    of(NUMBER, "latitude", "latitude"),
                    of(NUMBER, "longitude", "longitude"),
                    word("precision", "place_precision", PlacePrecision.class).must(),
                    text("precisionCode", "precision_code", 20),
                    text("precisionScheme", "precision_scheme", 40),
                    ref("country", "country_id", "country"),
                    text("admin1", "admin1", 200),
                    text("admin2", "admin2", 200),
                    text("admin3", "admin3", 200)),
            List.of()),
    REPORT(
            "report",
            "Report",
            true,
            List.of(
                    ref("publisher", "publisher_id", "source"),
                    text("headline", "headline", 8_000),
                    text("url", "url", 2_000),
                    of(DAY, "published", "published_on"),
                    text("language", "language", 20),
                    text("citation", "citation", 20_000)),
            List.of()),
    EVENT(
            "event",
            "Event",
            true,
            List.of(
                    ref("release", "release_id", "release").must(),
                    text("title", "title", 1_000).must(),
                    of(DAY, "start", "date_start").must(),
                    of(DAY, "end", "date_end").must(),
                    word("datePrecision", "date_precision", DatePrecision.class).must(),
                    text("datePrecisionCode", "date_precision_code", 20),
                    of(TRUTH, "ongoing", "ongoing").must(),
                    word("typeOfViolence", "type_of_violence", TypeOfViolence.class),
                    ref("conflict", "conflict_id", "conflict"),
                    ref("dyad", "dyad_id", "dyad"),
                    ref("place", "place_id", "place"),
                    of(COUNT, "clarity", "clarity"),
                    of(COUNT, "sourceCount", "source_count"),
                    text("notes", "notes", 20_000),
                    word("basis", "basis", TollBasis.class).must(),
                    of(COUNT, "deathsLow", "deaths_low"),
                    of(COUNT, "deathsBest", "deaths_best"),
                    of(COUNT, "deathsHigh", "deaths_high"),
                    of(COUNT, "deathsA", "deaths_a"),
                    of(COUNT, "deathsB", "deaths_b"),
                    of(COUNT, "deathsCivilians", "deaths_civilians"),
                    of(COUNT, "deathsUnknown", "deaths_unknown"),
                    of(COUNT, "version", "version").must(),
                    of(TIME, "recordedAt", "recorded_at").must(),
                    of(TIME, "changedAt", "changed_at").must(),
                    of(WHOLE, "fingerprint", "fingerprint").must()),
            List.of(
                    new Part(
                            "participations",
                            "participation",
                            "event_id",
                            true,
                            List.of(
                                    ref("actor", "actor_id", "actor").must(),
                                    word("side", "side", Side.class),
                                    word("role", "role", Role.class).must())),
                    new Part(
                            "classifications",
                            "classification",
                            "event_id",
                            true,
                            List.of(
                                    text("scheme", "scheme", 40).must(),
                                    text("code", "code", 100).must(),
                                    text("label", "label", 200))),
                    new Part(
                            "tags",
                            "event_tag",
                            "event_id",
                            false,
                            List.of(text("tag", "tag", 200).must())),
                    new Part(
                            "reports",
                            "event_report",
                            "event_id",
                            false,
                            List.of(ref("report", "report_id", "report").must())))),
    CLAIM(
            "claim",
            "Claim",
            true,
            List.of(
                    ref("event", "event_id", "event").must(),
                    ref("report", "report_id", "report"),
                    ref("reportedBy", "reported_by_id", "source").must(),
                    ref("attributedTo", "attributed_to_id", "source"),
                    text("speakerAsCoded", "speaker_as_coded", 2_000),
                    of(TIME, "saidAt", "said_at"),
                    word("metric", "metric", Metric.class).must(),
                    word("victimGroup", "victim_group", VictimGroup.class).must(),
                    ref("victimActor", "victim_actor_id", "actor"),
                    of(COUNT, "amount", "amount"),
                    word("quantifier", "quantifier", Quantifier.class).must(),
                    of(COUNT, "low", "low"),
                    of(COUNT, "best", "best"),
                    of(COUNT, "high", "high"),
                    word("confirmation", "confirmation", Confirmation.class).must(),
                    laterRef("supersedes", "supersedes_id", "claim"),
                    text("note", "note", 4_000),
                    of(TIME, "recordedAt", "recorded_at").must()),
            List.of()),
    STATISTIC(
            "statistic",
            "ReportedStatistic",
            "reported_statistic",
            true,
            List.of(
                    text("indicator", "indicator", 100).must(),
                    ref("subject", "subject_id", "actor"),
                    ref("place", "place_id", "place"),
                    text("placeName", "place_name", 500),
                    ref("conflict", "conflict_id", "conflict"),
                    ref("dyad", "dyad_id", "dyad"),
                    text("unit", "unit", 40).must(),
                    of(WHOLE, "amount", "amount"),
                    word("quantifier", "quantifier", Quantifier.class).must(),
                    of(WHOLE, "low", "low"),
                    of(WHOLE, "best", "best"),
                    of(WHOLE, "high", "high"),
                    of(DAY, "asOf", "as_of"),
                    of(DAY, "from", "period_from"),
                    of(DAY, "to", "period_to"),
                    ref("report", "report_id", "report"),
                    ref("reportedBy", "reported_by_id", "source").must(),
                    ref("attributedTo", "attributed_to_id", "source"),
                    of(TIME, "saidAt", "said_at"),
                    word("confirmation", "confirmation", Confirmation.class).must(),
                    laterRef("supersedes", "supersedes_id", "reported_statistic"),
                    text("note", "note", 4_000),
                    of(TIME, "recordedAt", "recorded_at").must()),
            List.of(new Part(
                    "countries",
                    "reported_statistic_country",
                    "reported_statistic_id",
                    false,
                    List.of(ref("country", "country_id", "country").must())))),
    ACTOR_TIES(
            "actor-ties",
            "Actor",
            "actor",
            false,
            List.of(),
            List.of(new Part(
                    "relations",
                    "actor_relation",
                    "actor_id",
                    true,
                    List.of(
                            word("kind", "kind", RelationKind.class).must(),
                            ref("other", "other_id", "actor").must(),
                            of(DAY, "from", "valid_from"),
                            of(DAY, "to", "valid_to"))))),
    EVENT_LINKS(
            "event-links",
            "Event",
            "event",
            false,
            List.of(),
            List.of(new Part(
                    "links",
                    "event_link",
                    "event_id",
                    true,
                    List.of(
                            word("kind", "kind", LinkKind.class).must(),
                            ref("other", "other_id", "event").must(),
                            text("note", "note", 2_000),
                            of(NUMBER, "score", "score"),
                            of(COUNT, "daysApart", "days_apart"),
                            of(NUMBER, "kmApart", "km_apart"),
                            of(NUMBER, "timeScore", "time_score"),
                            of(NUMBER, "placeScore", "place_score"),
                            of(NUMBER, "actorsScore", "actors_score"),
                            of(NUMBER, "tollScore", "toll_score")))));

    final String id;

    /** What revisions call it. */
    final String revised;

    final String table;

    /** Whether it is a record, or only lists of one that comes before it. */
    final boolean own;

    final List<Field> fields;
    final List<Part> parts;

    RecordType(String id, String revised, boolean own, List<Field> fields, List<Part> parts) {
        this(id, revised, id, own, fields, parts);
    }

    RecordType(String id, String revised, String table, boolean own, List<Field> fields, List<Part> parts) {
        this.id = id;
        this.revised = revised;
        this.table = table;
        this.own = own;
        this.fields = fields;
        this.parts = parts;
    }

    /** The type of that name, or null. */
    static RecordType named(Object id) {
        for (RecordType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        return null;
    }
}
