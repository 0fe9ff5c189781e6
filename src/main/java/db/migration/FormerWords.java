package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fields and their values were called before version 15, and what they are called since. */
final class FormerWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final Map<String, String> QUANTITY = Map.of(
            "amount", "quantity.amount",
            "quantifier", "quantity.quantifier",
            "low", "quantity.low",
            "best", "quantity.best",
            "high", "quantity.high");

    /** By type of record. People and files of records called a period by different names. */
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "Claim",
            QUANTITY,
            "ReportedStatistic",
            with(
                    QUANTITY,
                    "periodFrom",
                    "period.from",
                    "periodTo",
                    "period.to",
                    "from",
                    "period.from",
                    "to",
                    "period.to"),
            "Event",
            with(
                    Map.of(),
                    "dateStart",
                    "start",
                    "dateEnd",
                    "end",
                    "speaker",
                    "claims.speakerAsCoded",
                    "basis",
                    "fatalities.basis",
                    "deathsLow",
                    "fatalities.low",
                    "deathsBest",
                    "fatalities.best",
                    "deathsHigh",
                    "fatalities.high",
                    "deathsA",
                    "fatalities.sideA",
                    "deathsB",
                    "fatalities.sideB",
                    "deathsCivilians",
                    "fatalities.civilians",
                    "deathsUnknown",
                    "fatalities.unknown"));

    private static final Map<String, String> LINK = Map.of(
            "score", "likeness.score",
            "daysApart", "likeness.daysApart",
            "kmApart", "likeness.kmApart",
            "timeScore", "likeness.time",
            "placeScore", "likeness.place",
            "actorsScore", "likeness.actors",
            "tollScore", "likeness.toll");

    private final Connection connection;

    /** By scheme and code; those that were met. */
    private final Map<String, String> labels = new HashMap<>();

    FormerWords(Connection connection) {
        this.connection = connection;
    }

    private static Map<String, String> with(Map<String, String> words, String... more) {
        Map<String, String> all = new HashMap<>(words);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static Map<String, Object> read(String stored) {
        try {
            return JSON.readValue(stored, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision is no JSON", e);
        }
    }

    /** What a revision says, in today's words: of a removed record without what was nothing. */
    Map<String, Object> told(String type, String action, Map<String, Object> stored) throws SQLException {
        Map<String, String> words = FIELDS.getOrDefault(type, Map.of());
        Map<String, Object> told = new LinkedHashMap<>();
        for (var field : stored.entrySet()) {
            String name = words.getOrDefault(field.getKey(), field.getKey());
            // What a creation was told as may have both words; today's is of a change that was taken back later.
            if (!name.equals(field.getKey()) && stored.containsKey(name)) {
                continue;
            }
            boolean removed = action.equals("REMOVED");
            Map<?, ?> change = removed ? null : (Map<?, ?>) field.getValue();
            Object from = value(name, removed ? field.getValue() : change.get("from"));
            Object to = removed ? null : value(name, change.get("to"));
            if (from != null || to != null) {
                told.put(name, removed ? from : change(from, to));
            }
        }
        return told;
    }

    static Map<String, Object> change(Object from, Object to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    /** A list that is empty is nothing. */
    private Object value(String name, Object stored) throws SQLException {
        if (!(stored instanceof List<?> elements)) {
            return stored;
        }
        List<Object> told = new ArrayList<>();
        for (Object element : elements) {
            told.add(
                    switch (name) {
                        case "participations" -> element instanceof String text ? participation(text) : element;
                        case "classifications" -> element instanceof String text ? classification(text) : element;
                        case "links" -> element instanceof Map<?, ?> link ? link(link) : element;
                        default -> element;
                    });
        }
        return told.isEmpty() ? null : told;
    }

    /** Such as {@code A PERPETRATOR desk-actor:islamic-state}, or without the side; refs of actors may have blanks. */
    private static Map<String, Object> participation(String text) {
        boolean sided = text.startsWith("A ") || text.startsWith("B ");
        String rest = sided ? text.substring(2) : text;
        int blank = rest.indexOf(' ');
        Map<String, Object> participation = new LinkedHashMap<>();
        participation.put("actor", rest.substring(blank + 1));
        if (sided) {
            participation.put("side", text.substring(0, 1));
        }
        participation.put("role", rest.substring(0, blank));
        return participation;
    }

    /** Scheme and code; what a code means is what it means elsewhere. */
    private Map<String, Object> classification(String text) throws SQLException {
        int blank = text.indexOf(' ');
        Map<String, Object> classification = new LinkedHashMap<>();
        classification.put("scheme", text.substring(0, blank));
        classification.put("code", text.substring(blank + 1));
        if (!labels.containsKey(text)) {
            labels.put(text, label(text.substring(0, blank), text.substring(blank + 1)));
        }
        if (labels.get(text) != null) {
            classification.put("label", labels.get(text));
        }
        return classification;
    }

    private String label(String scheme, String code) throws SQLException {
        try (var select =
                connection.prepareStatement("select max(label) from classification where scheme = ? and code = ?")) {
            select.setString(1, scheme);
            select.setString(2, code);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Map<Object, Object> link(Map<?, ?> stored) {
        Map<Object, Object> link = new LinkedHashMap<>();
        stored.forEach((name, value) -> link.put(LINK.getOrDefault(name, (String) name), value));
        return link;
    }
}
