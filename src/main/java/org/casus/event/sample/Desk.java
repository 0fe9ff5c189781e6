package org.casus.event.sample;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.casus.actor.NameKind;
import org.casus.actor.RelationKind;
import org.casus.claim.Bounds;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.dataset.record.VictimGroup;

/**
 * What a desk records, as JSON writes it. Whatever is named elsewhere in it is named by its ref, countries by their
 * alpha-3 code. What is left out is null.
 */
@RegisterForReflection(
        targets = {
            Desk.class,
            Desk.DatasetRecord.class,
            Desk.ReleaseRecord.class,
            Desk.SourceRecord.class,
            Desk.ReportRecord.class,
            Desk.ActorRecord.class,
            Desk.NameRecord.class,
            Desk.RelationRecord.class,
            Desk.PlaceRecord.class,
            Desk.EventRecord.class,
            Desk.PartRecord.class,
            Desk.ClaimRecord.class,
            Desk.StatisticRecord.class
        })
record Desk(
        DatasetRecord dataset,
        ReleaseRecord release,
        List<SourceRecord> sources,
        List<ReportRecord> reports,
        List<ActorRecord> actors,
        List<PlaceRecord> places,
        List<EventRecord> events,
        List<StatisticRecord> reportedStatistics) {

    /** The dataset. */
    record DatasetRecord(
            String ref, String name, String publisher, String licence, String citation, String description) {}

    /** Its one release. */
    record ReleaseRecord(String ref, String version) {}

    /** Somebody who publishes or speaks. */
    record SourceRecord(String ref, SourceKind kind, String name, String country, String url) {}

    /** A report. */
    record ReportRecord(
            String ref, String publisher, String headline, LocalDate published, String language, String citation) {}

    /** An actor; its first name of kind PRIMARY is the one that it is listed under. */
    record ActorRecord(String ref, ActorKind kind, List<NameRecord> names, List<RelationRecord> relations) {

        ActorRecord {
            relations = relations == null ? List.of() : relations;
        }

        String name() {
            return names.stream()
                    .filter(name -> name.kind == NameKind.PRIMARY)
                    .findFirst()
                    .orElseThrow()
                    .name;
        }
    }

    /** A name of an actor. */
    record NameRecord(NameKind kind, String name, String language, LocalDate from, LocalDate to) {}

    /** A tie to another actor. */
    record RelationRecord(RelationKind kind, String other, LocalDate from, LocalDate to) {}

    /** A place. */
    record PlaceRecord(
            String ref,
            String name,
            Double latitude,
            Double longitude,
            PlacePrecision precision,
            String country,
            String admin1,
            String admin2) {}

    /** An event with what belongs to it. Its toll is made of its claims. */
    record EventRecord(
            String ref,
            String title,
            LocalDate start,
            LocalDate end,
            DatePrecision datePrecision,
            boolean ongoing,
            TypeOfViolence typeOfViolence,
            String place,
            String notes,
            List<String> tags,
            List<String> reports,
            List<PartRecord> participations,
            List<ClaimRecord> claims) {}

    /** An actor's part in an event. */
    record PartRecord(String actor, Side side, Role role) {}

    /** A claim; the publisher of its report reports it. low and high are given for a range only. */
    record ClaimRecord(
            String ref,
            String report,
            String attributedTo,
            LocalDate said,
            Metric metric,
            VictimGroup victimGroup,
            String victimActor,
            Quantifier quantifier,
            Long amount,
            Long low,
            Long high,
            Confirmation confirmation,
            String supersedes,
            String note) {

        Bounds bounds() {
            return Desk.bounds(quantifier, amount, low, high);
        }
    }

    /** A figure that belongs to no event; the publisher of its report reports it. */
    record StatisticRecord(
            String ref,
            String indicator,
            String unit,
            String subject,
            String place,
            String placeName,
            List<String> countries,
            Quantifier quantifier,
            Long amount,
            Long low,
            Long high,
            LocalDate asOf,
            LocalDate periodFrom,
            LocalDate periodTo,
            String report,
            String attributedTo,
            LocalDate said,
            Confirmation confirmation,
            String supersedes,
            String note) {

        Bounds bounds() {
            return Desk.bounds(quantifier, amount, low, high);
        }
    }

    private static Bounds bounds(Quantifier quantifier, Long amount, Long low, Long high) {
        return quantifier == Quantifier.RANGE ? Bounds.ofRange(low, amount, high) : Bounds.of(quantifier, amount);
    }
}
