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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.claim.Claim;
import org.casus.dataset.Findings;
import org.casus.dataset.Release;
import org.casus.dataset.record.IssueKind;
import org.casus.event.Place;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Property;

/** Checks that a record is what its type says, so that the store takes it; and brings its values into one form. */
final class RecordCheck {

    private static final int DAY = "2022-01-20".length();
    private static final int TIME = "2022-01-20T09:30:00.123456Z".length();

    /** Days of which the second must not lie before the first. */
    private static final List<List<String>> ORDERED =
            List.of(List.of("start", "end"), List.of("from", "to"), List.of("period.from", "period.to"));

    private static final String KM_APART = "likeness.kmApart";

    /** What a tie with a score has besides. */
    private static final List<String> LIKENESS =
            List.of("likeness.daysApart", KM_APART, "likeness.time", "likeness.place");

    private RecordCheck() {}

    /** The fields of a record; what is wrong with them rejects it. */
    static Map<String, Object> fields(RecordType type, String ref, Map<?, ?> object, Findings findings) {
        Map<String, Object> flat = type.members.flat(object);
        Map<String, Object> fields = read(type.members, flat, "", findings);
        Set<String> unknown = type.members.unknown(flat.keySet());
        unknown.removeAll(Set.of("type", "ref"));
        type.lists.forEach((list, members) -> {
            unknown.remove(list.name());
            Object value = flat.get(list.name());
            if (value instanceof List<?> elements) {
                List<Object> read = new ArrayList<>();
                elements.forEach(element -> read.add(element(list, members, element, findings)));
                checkList(list, ref, read, findings);
                if (!read.isEmpty()) {
                    fields.put(
                            list.name(),
                            list.isPlain()
                                    ? read.stream()
                                            .filter(Objects::nonNull)
                                            .sorted()
                                            .toList()
                                    : read);
                }
            } else if (value != null) {
                bad(list.name(), value, "a list", findings);
            }
        });
        checkNames(type.members, unknown, flat, "", type.id + " has no member ", findings);
        if (type.is(Place.class)) {
            checkPlace(fields, findings);
        }
        if (type.is(Release.class)
                && fields.get("dataset") instanceof String dataset
                && fields.get("version") instanceof String version
                && !ref.equals("release:" + dataset.substring(dataset.indexOf(':') + 1) + "/" + version)) {
            // The store has one release of a version: under another ref it would be a second one.
            findings.error(
                    IssueKind.BAD_VALUE,
                    "ref is " + Findings.quote(ref) + ", and that of the release would be release:dataset/version.");
        }
        if (type.is(Claim.class)) {
            ClaimCheck.check(ref, fields, findings);
        }
        if (fields.get("clarity") instanceof Long clarity && clarity != 1 && clarity != 2) {
            bad("clarity", clarity, "1 or 2", findings);
        }
        return fields;
    }

    private static void checkNames(
            Members members,
            Set<String> unknown,
            Map<String, Object> values,
            String path,
            String none,
            Findings findings) {
        if (!unknown.isEmpty()) {
            String name = unknown.iterator().next();
            if (members.groups.contains(name)) {
                bad(path + name, values.get(name), "an object", findings);
            } else {
                findings.error(IssueKind.BAD_VALUE, none + Findings.quote(name) + ".");
            }
        }
    }

    /** What the store would refuse of a list that is right element by element. */
    private static void checkList(Children list, String ref, List<Object> elements, Findings findings) {
        Set<Object> met = new HashSet<>();
        for (Object element : elements) {
            List<Object> key = new ArrayList<>();
            for (Property property : list.told()) {
                Object value = list.value(property, element);
                if (property.required()) {
                    key.add(value);
                }
                if (list.isTie() && property.isReference() && ref.equals(value)) {
                    findings.error(IssueKind.BAD_VALUE, list.name() + " lead to the record itself.");
                }
            }
            if (list.unique() && !met.add(key)) {
                findings.error(
                        IssueKind.BAD_VALUE, list.name() + " have " + Findings.quote(key.toString()) + " twice.");
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

    private static Object element(Children list, Members members, Object element, Findings findings) {
        if (list.isPlain()) {
            return value(members.properties.getFirst(), element, list.name(), findings);
        }
        if (element instanceof Map<?, ?> object) {
            String path = list.name() + ".";
            Map<String, Object> flat = members.flat(object);
            Map<String, Object> fields = read(members, flat, path, findings);
            checkNames(members, members.unknown(flat.keySet()), flat, path, list.name() + " have no member ", findings);
            checkLikeness(fields, path, findings);
            return fields;
        }
        return bad(list.name(), element, "a list of objects", findings);
    }

    /** Of a tie with a score, its parts are there, and are what the store takes. */
    private static void checkLikeness(Map<String, Object> fields, String path, Findings findings) {
        fields.forEach((name, value) -> {
            if (name.startsWith("likeness.")
                    && !name.equals(KM_APART)
                    && value instanceof Double score
                    && !(score >= 0 && score <= 1)) {
                bad(path + name, value, "a number from 0 to 1", findings);
            }
            if (name.equals(KM_APART) && value instanceof Double km && !(km >= 0)) {
                bad(path + name, value, "a distance", findings);
            }
        });
        if (fields.containsKey("likeness.score") && !fields.keySet().containsAll(LIKENESS)) {
            findings.error(
                    IssueKind.MISSING_VALUE,
                    path + "likeness.score needs " + String.join(", ", LIKENESS) + " beside it.");
        }
    }

    private static Map<String, Object> read(Members members, Map<String, Object> flat, String path, Findings findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : members.properties) {
            Object value = flat.get(property.name());
            if (value != null) {
                values.put(property.name(), value(property, value, path + property.name(), findings));
            } else if (property.required()) {
                findings.error(IssueKind.MISSING_VALUE, path + property.name() + " is missing.");
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

    private static Object value(Property property, Object value, String path, Findings findings) {
        return switch (property.kind()) {
            case TEXT, WORD, REF -> text(property, value, path, findings);
            case WHOLE -> number(property, Long.MIN_VALUE, value, path, "a whole number", findings);
            case COUNT -> number(property, 0, value, path, "a whole number from 0", findings);
            case NUMBER ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : bad(path, value, "a number", findings);
            case TRUTH -> value instanceof Boolean ? value : bad(path, value, "true or false", findings);
            case DAY -> day(value, path, findings);
            case TIME -> time(value, path, findings);
            case UID -> throw new IllegalArgumentException(property.name() + " is in no file");
        };
    }

    private static Object number(
            Property property, long min, Object value, String path, String right, Findings findings) {
        return (value instanceof Long || value instanceof Integer)
                        && ((Number) value).longValue() >= min
                        && ((Number) value).longValue() <= property.max()
                ? (Object) ((Number) value).longValue()
                : bad(path, value, right, findings);
    }

    private static Object text(Property property, Object value, String path, Findings findings) {
        if (!(value instanceof String text)
                || text.isEmpty()
                || text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return bad(path, value, "a text that is not empty, without NUL and in UTF-8", findings);
        }
        if (property.kind() == Property.Kind.WORD) {
            return property.words().contains(text)
                    ? text
                    : bad(path, value, "one of " + String.join(", ", property.words()), findings);
        }
        int max = property.isReference() ? Property.REF : property.length();
        return text.length() <= max ? text : bad(path, value, "a text of at most " + max + " characters", findings);
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
