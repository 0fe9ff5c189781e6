package org.casus.event.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;

/**
 * An event field by field, with what hangs on it, as texts, numbers, truth values and lists of texts: what a revision
 * tells. Internal ids are not in it, refs are.
 */
record EventState(Map<String, Object> fields) {

    static final String PARTICIPATIONS = "participations";
    static final String CLASSIFICATIONS = "classifications";
    static final String TAGS = "tags";
    static final String REPORTS = "reports";
    static final List<String> LISTS = List.of(PARTICIPATIONS, CLASSIFICATIONS, TAGS, REPORTS);

    /** The state that a row of a dataset gives an event. */
    static EventState of(EventRecord event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", Fit.to(Fit.TITLE, event.title()));
        fields.put("dateStart", event.start().toString());
        fields.put("dateEnd", event.end().toString());
        fields.put("datePrecision", event.precision().name());
        fields.put("datePrecisionCode", event.precisionCode());
        fields.put("ongoing", event.ongoing());
        fields.put("typeOfViolence", name(event.type()));
        fields.put(
                "conflict", event.conflict() == null ? null : event.conflict().ref());
        fields.put("dyad", event.dyad() == null ? null : event.dyad().ref());
        putPlace(fields, event.place());
        fields.put("clarity", event.clarity());
        fields.put("sourceCount", event.sourceCount());
        fields.put("notes", Fit.to(Fit.NOTES, event.notes()));
        fields.put("speaker", Fit.to(Fit.SPEAKER, event.speaker()));
        putToll(fields, event.toll());
        List<String> participations = new ArrayList<>();
        for (ParticipationRecord participation : event.participations()) {
            participations.add(participation(
                    participation.side(),
                    participation.role().name(),
                    participation.actor().ref()));
        }
        Collections.sort(participations);
        fields.put(PARTICIPATIONS, participations);
        fields.put(
                CLASSIFICATIONS,
                event.classifications().stream()
                        .map(each -> classification(each.scheme(), each.code()))
                        .sorted()
                        .toList());
        fields.put(TAGS, event.tags().stream().sorted().toList());
        fields.put(
                REPORTS,
                event.reports().stream()
                        .map(ReportRecord::ref)
                        .distinct()
                        .sorted()
                        .toList());
        return new EventState(fields);
    }

    static String participation(Side side, String role, String actorRef) {
        return (side == null ? "" : side.name() + " ") + role + " " + actorRef;
    }

    static String classification(String scheme, String code) {
        return scheme + " " + code;
    }

    static void putPlace(Map<String, Object> fields, PlaceRecord place) {
        fields.put("place", place == null ? null : Fit.to(Fit.PLACE_NAME, place.name()));
        fields.put("latitude", place == null ? null : place.latitude());
        fields.put("longitude", place == null ? null : place.longitude());
        fields.put("placePrecision", place == null ? null : name(place.precision()));
        fields.put("placePrecisionCode", place == null ? null : place.precisionCode());
        fields.put("country", place == null ? null : place.country());
        fields.put("admin1", place == null ? null : Fit.to(Fit.ADMIN, place.admin1()));
        fields.put("admin2", place == null ? null : Fit.to(Fit.ADMIN, place.admin2()));
        fields.put("admin3", place == null ? null : Fit.to(Fit.ADMIN, place.admin3()));
    }

    static void putToll(Map<String, Object> fields, Toll toll) {
        fields.put("deathsLow", toll.low());
        fields.put("deathsBest", toll.best());
        fields.put("deathsHigh", toll.high());
        fields.put("deathsA", toll.sideA());
        fields.put("deathsB", toll.sideB());
        fields.put("deathsCivilians", toll.civilians());
        fields.put("deathsUnknown", toll.unknown());
    }

    /** The fields that differ in a later state: each with what it was, and is. */
    Map<String, Map<String, Object>> changesTo(EventState later) {
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        fields.forEach((field, from) -> {
            Object to = later.fields.get(field);
            if (!Objects.equals(from, to)) {
                changes.put(field, Change.of(from, to));
            }
        });
        return changes;
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
