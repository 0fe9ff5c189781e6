package org.casus.event.records;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.Findings;
import org.casus.dataset.record.IssueKind;

/** Checks that a record is what its type says, so that the store takes it; and brings its values into one form. */
final class RecordCheck {

    private static final int REF = 300;
    private static final int DAY = "2022-01-20".length();
    private static final int TIME = "2022-01-20T09:30:00.123456Z".length();

    /** Days of which the second must not lie before the first. */
    private static final List<List<String>> ORDERED = List.of(List.of("start", "end"), List.of("from", "to"));

    /** What a tie with a score has besides. */
    private static final List<String> LIKENESS = List.of("daysApart", "kmApart", "timeScore", "placeScore");

    private RecordCheck() {}

    /** The fields of a record; what is wrong with them rejects it. */
    static Map<String, Object> fields(RecordType type, String ref, Map<?, ?> object, Findings findings) {
        Map<String, Object> fields = read(type.fields, object, "", findings);
        for (Part part : type.parts) {
            Object list = object.get(part.name());
            if (list instanceof List<?> elements) {
                List<Object> read = new ArrayList<>();
                elements.forEach(element -> read.add(element(part, element, findings)));
                checkList(part, ref, read, findings);
                if (!read.isEmpty()) {
                    fields.put(part.name(), read);
                }
            } else if (list != null) {
                bad(part.name(), list, "a list", findings);
            }
        }
        Set<Object> unknown = new HashSet<>(object.keySet());
        unknown.removeAll(Set.of("type", "ref"));
        type.fields.forEach(field -> unknown.remove(field.name()));
        type.parts.forEach(part -> unknown.remove(part.name()));
        if (!unknown.isEmpty()) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    type.id + " has no member "
                            + Findings.quote(String.valueOf(unknown.iterator().next())) + ".");
        }
        if (type == RecordType.PLACE) {
            checkPlace(fields, findings);
        }
        if (type == RecordType.RELEASE
                && fields.get("dataset") instanceof String dataset
                && fields.get("version") instanceof String version
                && !ref.equals("release:" + dataset.substring(dataset.indexOf(':') + 1) + "/" + version)) {
            // The store has one release of a version: under another ref it would be a second one.
            findings.error(
                    IssueKind.BAD_VALUE,
                    "ref is " + Findings.quote(ref) + ", and that of the release would be release:dataset/version.");
        }
        if (fields.get("clarity") instanceof Long clarity && clarity != 1 && clarity != 2) {
            bad("clarity", clarity, "1 or 2", findings);
        }
        return fields;
    }

    /** What the store would refuse of a list that is right element by element. */
    private static void checkList(Part part, String ref, List<Object> elements, Findings findings) {
        Set<Object> met = new HashSet<>();
        for (Object element : elements) {
            List<Object> key = new ArrayList<>();
            for (Field field : part.fields()) {
                Object value = element instanceof Map<?, ?> object ? object.get(field.name()) : element;
                if (field.required()) {
                    key.add(value);
                }
                if (field.name().equals("other") && ref.equals(value)) {
                    findings.error(IssueKind.BAD_VALUE, part.name() + " lead to the record itself.");
                }
            }
            if (part.isSet() && !met.add(key)) {
                findings.error(
                        IssueKind.BAD_VALUE, part.name() + " have " + Findings.quote(key.toString()) + " twice.");
            }
        }
    }

    private static void checkPlace(Map<String, Object> fields, Findings findings) {
        Object latitude = fields.get("latitude");
        Object longitude = fields.get("longitude");
        if ((latitude == null) != (longitude == null)
                || latitude instanceof Double north && !(Math.abs(north) <= 90)
                || longitude instanceof Double east && !(Math.abs(east) <= 180)) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "latitude " + latitude + " and longitude " + longitude + " are no point of the globe.");
        }
    }

    private static Object element(Part part, Object element, Findings findings) {
        if (part.isPlain()) {
            return value(part.fields().getFirst(), element, part.name(), findings);
        }
        if (element instanceof Map<?, ?> object) {
            Map<String, Object> fields = read(part.fields(), object, part.name() + ".", findings);
            for (Object name : object.keySet()) {
                if (part.fields().stream().noneMatch(field -> field.name().equals(name))) {
                    findings.error(
                            IssueKind.BAD_VALUE,
                            part.name() + " have no member " + Findings.quote(String.valueOf(name)) + ".");
                }
            }
            checkLikeness(fields, part.name(), findings);
            return fields;
        }
        return bad(part.name(), element, "a list of objects", findings);
    }

    /** Of a tie with a score, its parts are there, and are what the store takes. */
    private static void checkLikeness(Map<String, Object> fields, String path, Findings findings) {
        fields.forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith("score")
                    && value instanceof Double score
                    && !(score >= 0 && score <= 1)) {
                bad(path + "." + name, value, "a number from 0 to 1", findings);
            }
            if (name.equals("kmApart") && value instanceof Double km && !(km >= 0)) {
                bad(path + "." + name, value, "a distance", findings);
            }
        });
        if (fields.containsKey("score") && !fields.keySet().containsAll(LIKENESS)) {
            findings.error(
                    IssueKind.MISSING_VALUE, path + " with a score have " + String.join(", ", LIKENESS) + " too.");
        }
    }

    private static Map<String, Object> read(List<Field> fields, Map<?, ?> object, String path, Findings findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = object.get(field.name());
            if (value != null) {
                values.put(field.name(), value(field, value, path + field.name(), findings));
            } else if (field.required()) {
                findings.error(IssueKind.MISSING_VALUE, path + field.name() + " is missing.");
            }
        }
        for (List<String> pair : ORDERED) {
            if (values.get(pair.get(0)) instanceof String first
                    && values.get(pair.get(1)) instanceof String last
                    && first.length() == last.length()
                    && last.compareTo(first) < 0) {
                findings.error(IssueKind.DATE_ORDER, path + pair.get(1) + " " + last + " lies before " + first + ".");
            }
        }
        return values;
    }

    private static Object value(Field field, Object value, String path, Findings findings) {
        return switch (field.kind()) {
            case TEXT, REF, LATER_REF -> text(field, value, path, findings);
            case WHOLE ->
                value instanceof Long || value instanceof Integer
                        ? ((Number) value).longValue()
                        : bad(path, value, "a whole number", findings);
            case COUNT ->
                (value instanceof Long || value instanceof Integer)
                                && ((Number) value).longValue() >= 0
                                && (((Number) value).longValue() <= Integer.MAX_VALUE
                                        || field.max() == 0 && isLong(field))
                        ? ((Number) value).longValue()
                        : bad(path, value, "a whole number from 0", findings);
            case NUMBER ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : bad(path, value, "a number", findings);
            case TRUTH -> value instanceof Boolean ? value : bad(path, value, "true or false", findings);
            case DAY -> day(value, path, findings);
            case TIME -> time(value, path, findings);
        };
    }

    /** The numbers of claims are stored with 64 bits, those of events with 32. */
    private static boolean isLong(Field field) {
        return RecordType.CLAIM.fields.contains(field);
    }

    private static Object text(Field field, Object value, String path, Findings findings) {
        if (!(value instanceof String text)
                || text.isEmpty()
                || text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return bad(path, value, "a text that is not empty, without NUL and in UTF-8", findings);
        }
        if (!field.words().isEmpty() && !field.words().contains(text)) {
            return bad(path, value, "one of " + String.join(", ", field.words()), findings);
        }
        int max = field.isRef() ? REF : field.max();
        if (field.words().isEmpty() && text.length() > max) {
            return bad(path, value, "a text of at most " + max + " characters", findings);
        }
        return text;
    }

    private static Object day(Object value, String path, Findings findings) {
        try {
            String day = LocalDate.parse(String.valueOf(value)).toString();
            return day.length() == DAY ? day : bad(path, value, "a day of years 0 to 9999", findings);
        } catch (DateTimeException e) {
            return bad(path, value, "a day like 2022-01-20", findings);
        }
    }

    private static Object time(Object value, String path, Findings findings) {
        try {
            String time = Instant.parse(String.valueOf(value))
                    .truncatedTo(ChronoUnit.MICROS)
                    .toString();
            return time.length() <= TIME ? time : bad(path, value, "a time of years 0 to 9999", findings);
        } catch (DateTimeException e) {
            return bad(path, value, "a time like 2022-01-20T09:30:00Z", findings);
        }
    }

    private static Object bad(String path, Object value, String right, Findings findings) {
        findings.error(
                IssueKind.BAD_VALUE, path + " is " + Findings.quote(String.valueOf(value)) + ", not " + right + ".");
        return null;
    }
}
