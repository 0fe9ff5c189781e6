package org.casus.event.records;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.store.mapping.Property;

/** The members of a JSON object: nested as GraphQL nests them, where a state is flat. */
final class Members {

    private static final Map<String, String> QUANTITY = Map.of(
            "amount", "quantity.amount",
            "quantifier", "quantity.quantifier",
            "low", "quantity.low",
            "best", "quantity.best",
            "high", "quantity.high");

    /** What version 1 called them, by table. */
    private static final Map<String, Map<String, String>> FORMER = Map.of(
            "event",
            Map.of(
                    "basis", "fatalities.basis",
                    "deathsLow", "fatalities.low",
                    "deathsBest", "fatalities.best",
                    "deathsHigh", "fatalities.high",
                    "deathsA", "fatalities.sideA",
                    "deathsB", "fatalities.sideB",
                    "deathsCivilians", "fatalities.civilians",
                    "deathsUnknown", "fatalities.unknown"),
            "claim",
            QUANTITY,
            "reported_statistic",
            both(QUANTITY, Map.of("from", "period.from", "to", "period.to")),
            "event_link",
            Map.of(
                    "score", "likeness.score",
                    "daysApart", "likeness.daysApart",
                    "kmApart", "likeness.kmApart",
                    "timeScore", "likeness.time",
                    "placeScore", "likeness.place",
                    "actorsScore", "likeness.actors",
                    "tollScore", "likeness.toll"));

    final List<Property> properties;

    /** What has members of its own. */
    final Set<String> groups;

    private final Set<String> names;
    private final Map<String, String> former;

    Members(String table, List<Property> properties) {
        this.properties = properties;
        names = properties.stream().map(Property::name).collect(Collectors.toSet());
        groups = names.stream()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
        former = FORMER.getOrDefault(table, Map.of());
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    /** Those of an object, by the names that a state has. */
    Map<String, Object> flat(Map<?, ?> object) {
        Map<String, Object> flat = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            if (groups.contains(name) && value instanceof Map<?, ?> group) {
                group.forEach((part, inner) -> flat.put(name + "." + part, inner));
            } else if (value != null) {
                flat.put(former.getOrDefault(name, name), value);
            }
        });
        return flat;
    }

    /** Which of these names there are not. */
    Set<String> unknown(Set<String> flat) {
        Set<String> unknown = new HashSet<>(flat);
        unknown.removeAll(names);
        return unknown;
    }

    /** A state as a line has it. */
    static Map<String, Object> nested(Map<?, ?> state) {
        Map<String, Object> object = new LinkedHashMap<>();
        state.forEach((key, value) -> {
            String name = (String) key;
            int dot = name.indexOf('.');
            if (dot > 0) {
                group(object, name.substring(0, dot)).put(name.substring(dot + 1), value);
            } else {
                object.put(
                        name,
                        value instanceof List<?> list
                                ? list.stream()
                                        .map(element -> element instanceof Map<?, ?> some ? nested(some) : element)
                                        .toList()
                                : value);
            }
        });
        return object;
    }

    @SuppressWarnings("unchecked") // put there here
    private static Map<String, Object> group(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }
}
