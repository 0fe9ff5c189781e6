package org.casus.event.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.store.Reader;
import org.casus.store.Uid;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.StateReader;

/**
 * What events say, field by field, as revisions tell it: what the entity has of told properties, and its lists but for
 * ties. Beside that, for whoever reads it and cannot look the place and the claim of then up: what is told of the
 * place, as {@code place.name}, and who the coders of a dataset say first said so.
 */
public final class EventStates {

    /** What a dataset's own claim of an event has as {@code speakerAsCoded}. */
    public static final String SPEAKER = "claims.speakerAsCoded";

    /** The field with the place's ref. */
    public static final String PLACE = "place";

    private static final String OF_PLACE = PLACE + ".";

    private EventStates() {}

    /** The names of all fields, in the order in which they are told. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>();
        Mapping.of(Event.class).told().forEach(property -> fields.add(property.name()));
        lists().forEach(list -> fields.add(list.name()));
        Mapping.of(Place.class).told().stream().map(Property::name).forEach(name -> fields.add(OF_PLACE + name));
        fields.add(SPEAKER);
        return fields;
    }

    /** The lists that belong to its state: ties are told apart from it. */
    static List<Children> lists() {
        return Mapping.of(Event.class).children().stream()
                .filter(list -> !list.isTie())
                .toList();
    }

    /** The states of those of these events that are there, by their keys. */
    public static Map<Long, Map<String, Object>> of(Reader reader, Collection<Long> keys) {
        Map<Long, Map<String, Object>> states = new HashMap<>();
        StoredEvents.load(StateReader.on(reader), keys).forEach((key, event) -> states.put(key, event.state()));
        return states;
    }

    /** Tells of the places that states name by their refs what is stored of them, in place of what was told before. */
    static <X extends Exception> void tellPlaces(
            StateReader.Statements<X> statements, Collection<Map<String, Object>> states) throws X {
        List<UUID> uids = states.stream()
                .map(state -> (String) state.get(PLACE))
                .filter(Objects::nonNull)
                .distinct()
                .map(Uid::of)
                .toList();
        Map<String, Map<String, Object>> places = new HashMap<>();
        StateReader.told(Mapping.of(Place.class))
                .byUid(statements, uids)
                .forEach(place -> places.put(place.ref(), place.values()));
        for (Map<String, Object> state : states) {
            state.keySet().removeIf(field -> field.startsWith(OF_PLACE));
            tellPlace(places.getOrDefault(state.get(PLACE), Map.of()), state);
        }
    }

    static void tellPlace(Map<String, Object> place, Map<String, Object> state) {
        place.forEach((name, value) -> state.put(OF_PLACE + name, value));
    }
}
