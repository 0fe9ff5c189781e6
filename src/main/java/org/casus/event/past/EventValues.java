package org.casus.event.past;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.Fingerprint;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.Conflict;
import org.casus.event.Country;
import org.casus.event.Dyad;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.graphql.Records;
import org.casus.graphql.StoredRecord;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Gives an event the values that revisions name. */
final class EventValues {

    /** Revisions by a desk name a place by its ref; those by imports say what it is. */
    private static final Set<String> PLACE = Set.of(
            "place",
            "latitude",
            "longitude",
            "placePrecision",
            "placePrecisionCode",
            "country",
            "admin1",
            "admin2",
            "admin3");

    private final Reader reader;
    private final Event event;
    private final Place now;

    EventValues(Reader reader, Event event) {
        this.reader = reader;
        this.event = event;
        this.now = event.placeKey == null
                ? null
                : Records.byKeys(reader, Place.class, java.util.List.of(event.placeKey))
                        .getFirst();
    }

    void set(String field, Object value) {
        switch (field) {
            case "title" -> event.title = (String) value;
            case "dateStart" -> event.start = day(value);
            case "dateEnd" -> event.end = day(value);
            case "datePrecision" -> event.datePrecision = DatePrecision.valueOf((String) value);
            case "datePrecisionCode" -> event.datePrecisionCode = (String) value;
            case "ongoing" -> event.ongoing = (Boolean) value;
            case "typeOfViolence" ->
                event.typeOfViolence = value == null ? null : TypeOfViolence.valueOf((String) value);
            case "conflict" -> event.conflictKey = key(Conflict.class, value);
            case "dyad" -> event.dyadKey = key(Dyad.class, value);
            case "clarity" -> event.clarity = number(value);
            case "sourceCount" -> event.sourceCount = number(value);
            case "notes" -> event.notes = (String) value;
            case "deathsLow" -> event.deathsLow = number(value);
            case "deathsBest" -> event.deathsBest = number(value);
            case "deathsHigh" -> event.deathsHigh = number(value);
            case "deathsA" -> event.deathsA = number(value);
            case "deathsB" -> event.deathsB = number(value);
            case "deathsCivilians" -> event.deathsCivilians = number(value);
            case "deathsUnknown" -> event.deathsUnknown = number(value);
            default -> {
                // a list or a part of the place, which are set elsewhere; or a reason
            }
        }
    }

    /** Whether it was somewhere else, as far as these fields say. */
    static boolean moves(Map<String, Object> fields) {
        return fields.keySet().stream().anyMatch(PLACE::contains);
    }

    /**
     * Where it was.
     *
     * @param whole whether what the fields do not say is nothing, and not what it is now
     */
    Place place(Map<String, Object> fields, boolean whole) {
        Object named = fields.containsKey("place") || whole ? fields.get("place") : now == null ? null : now.name;
        if (!moves(fields)) {
            return now;
        }
        if (named == null) {
            return null;
        }
        Place byRef = Records.byRef(reader, Place.class, (String) named);
        if (byRef != null) {
            return byRef;
        }
        Place base = whole || now == null ? new Place() : now;
        Country country = base.countryKey == null
                ? null
                : Records.byKeys(reader, Country.class, java.util.List.of(base.countryKey))
                        .getFirst();
        PlaceRecord record = new PlaceRecord(
                (String) named,
                (Double) or(fields, "latitude", base.latitude),
                (Double) or(fields, "longitude", base.longitude),
                PlacePrecision.valueOf((String)
                        or(fields, "placePrecision", base.precision == null ? "UNKNOWN" : base.precision.name())),
                (String) or(fields, "placePrecisionCode", base.precisionCode),
                base.precisionScheme,
                (String) or(fields, "country", country == null ? null : country.alpha3),
                (String) or(fields, "admin1", base.admin1),
                (String) or(fields, "admin2", base.admin2),
                (String) or(fields, "admin3", base.admin3));
        return of(record);
    }

    private static Object or(Map<String, Object> fields, String field, Object otherwise) {
        return fields.containsKey(field) ? fields.get(field) : otherwise;
    }

    private Place of(PlaceRecord record) {
        Place place = new Place();
        place.naturalKey = "place:" + Fingerprint.of(record);
        place.uid = Uid.of(place.naturalKey);
        place.name = record.name();
        place.latitude = record.latitude();
        place.longitude = record.longitude();
        place.precision = record.precision();
        place.precisionCode = record.precisionCode();
        place.precisionScheme = record.precisionScheme();
        place.countryKey = record.country() == null ? null : key(Country.class, "country:" + record.country());
        place.admin1 = record.admin1();
        place.admin2 = record.admin2();
        place.admin3 = record.admin3();
        place.prioGrid =
                record.latitude() == null ? null : (Integer) PrioGrid.cell(record.latitude(), record.longitude());
        return place;
    }

    /** Puts the event there. */
    void put(Place place) {
        event.placeKey = place == null ? null : place.key;
        event.countryKey = place == null ? null : place.countryKey;
        event.latitude = place == null ? null : place.latitude;
        event.longitude = place == null ? null : place.longitude;
        event.prioGrid = place == null ? null : place.prioGrid;
    }

    private <R extends StoredRecord> Long key(Class<R> type, Object ref) {
        R found = ref == null ? null : Records.byRef(reader, type, (String) ref);
        return found == null ? null : found.key;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : LocalDate.parse((String) value);
    }

    private static Integer number(Object value) {
        return value == null ? null : (Integer) ((Number) value).intValue();
    }
}
