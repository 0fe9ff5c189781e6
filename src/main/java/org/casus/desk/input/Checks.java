package org.casus.desk.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.casus.desk.ledger.InputReference;
import org.casus.desk.ledger.RecordShape;
import org.casus.event.Countries;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Violations;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.mapping.Property;

/**
 * Goes through the inputs of one mutation: notes what is wrong, what they name, and what they want. Needs no database
 * but for the table of countries.
 */
public final class Checks {

    private static final int REASON = 2_000;

    private static final int TAG = 200;

    /** A scheme, a colon, and something without control characters. */
    private static final Pattern REF_FORM =
            Pattern.compile("[a-z][a-z0-9-]*:[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?");

    /**
     * Records of these come from their publishers: one of a desk's own would be taken for theirs by the next import.
     */
    private static final Pattern RESERVED = Pattern.compile(
            "(?:ucdp-[a-z-]+|acled[a-z-]*|gdelt[a-z-]*|dataset|release|country|run|import):.*", Pattern.DOTALL);

    private final Violations violations;
    private final Countries countries;
    private final List<RecordCommand> wishes = new ArrayList<>();
    private final Map<InputReference, String> references = new LinkedHashMap<>();

    /** @param violations takes what is wrong; may hold some already */
    public Checks(Violations violations, Countries countries) {
        this.violations = violations;
        this.countries = countries;
    }

    /** What is wrong so far. */
    public Violations violations() {
        return violations;
    }

    /** What is wanted so far. */
    public List<RecordCommand> wishes() {
        return wishes;
    }

    /** What is named so far, and where. */
    public Map<InputReference, String> references() {
        return references;
    }

    /** Wants a record, whose ref is looked at here. */
    RecordCommand want(
            RecordShape shape,
            String ref,
            Map<String, Object> state,
            Map<String, Object> defaults,
            Integer version,
            String path) {
        return want(new RecordCommand(RecordCommand.Intent.RECORD, shape, ref, state, defaults, version, null, path));
    }

    /** The same, whatever is to be done. */
    RecordCommand want(RecordCommand wish) {
        ownRef(wish.ref(), wish.path() + ".ref");
        wishes.add(wish);
        return wish;
    }

    /** Wants that a record which is there be changed. */
    RecordCommand update(
            RecordShape shape, String ref, Map<String, Object> state, Integer version, String reason, String path) {
        return want(new RecordCommand(RecordCommand.Intent.UPDATE, shape, ref, state, Map.of(), version, reason, path));
    }

    /** Why something is done. */
    String reason(String reason, String path) {
        return text(reason, REASON, path);
    }

    private void ownRef(String ref, String path) {
        if (ref == null) {
            return; // told already
        }
        if (ref.length() > Property.REF || !REF_FORM.matcher(ref).matches()) {
            wrong(
                    path,
                    "\"" + Quoted.of(ref)
                            + "\" is no ref. Write a scheme in small letters, a colon and a name, such as desk:2022-01-20-ghwayran-prison; "
                            + Property.REF + " characters at most.");
        } else if (RESERVED.matcher(ref).matches()) {
            violations.add(
                    ErrorCode.PUBLISHED_RECORD,
                    path,
                    "Refs with the scheme " + ref.substring(0, ref.indexOf(':'))
                            + " belong to published records, which are not edited: record a claim of your own about it, or an event of your own and a link.");
        }
    }

    /** A ref of a record of that type, which is to be there. */
    String refer(Class<? extends StoredRecord> type, String ref, String path) {
        if (ref != null) {
            references.putIfAbsent(InputReference.to(type, ref), path);
        }
        return ref;
    }

    /** The ref of the country with this code or name. */
    String country(String word, String path) {
        return word == null ? null : violations.collect(() -> countries.get(word, path).naturalKey);
    }

    /** A text that says something, and is not longer than its column. */
    String text(String text, int longest, String path) {
        if (text != null && text.isBlank()) {
            wrong(path, "The text is blank. Write something, or leave it out.");
        } else if (text != null && text.length() > longest) {
            wrong(path, "The text has %,d characters; at most %,d may be.".formatted(text.length(), longest));
        }
        return text;
    }

    /** The same, of a text that must be there though the schema does not say so. */
    String required(String text, int longest, String path, String what) {
        if (text == null) {
            wrong(path, what + " must be said.");
        }
        return text(text, longest, path);
    }

    /** A day, as a state has it. */
    static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** A point in time, as the store keeps it. */
    static String time(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS).toString();
    }

    static String word(Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** Two days in their order. */
    void inOrder(LocalDate from, LocalDate to, String path) {
        if (from != null && to != null && from.isAfter(to)) {
            violations.add(ErrorCode.INVALID_RANGE, path, "It ends on " + to + ", before it begins on " + from + ".");
        }
    }

    /** Notes that a value cannot be. */
    void wrong(String path, String message) {
        violations.add(ErrorCode.INVALID_VALUE, path, message);
    }

    /** A state with those of these fields that are said. */
    static Map<String, Object> state() {
        return new LinkedHashMap<>();
    }

    /** Says a field, unless there is nothing to say. */
    static void put(Map<String, Object> state, String field, Object value) {
        if (value != null) {
            state.put(field, value);
        }
    }

    /** The list, or an empty one. */
    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Makes something of each element of a list, and of its path. */
    <T, R> List<R> each(List<T> list, int most, String path, BiFunction<T, String, R> element) {
        List<R> made = new ArrayList<>();
        if (orNone(list).size() > most) {
            wrong(path, "There are " + list.size() + "; at most " + most + " may be.");
        }
        for (int i = 0; i < Math.min(most, orNone(list).size()); i++) {
            made.add(list.get(i) == null ? null : element.apply(list.get(i), path + "." + i));
        }
        made.removeIf(Objects::isNull);
        return made;
    }

    /** Does something with each element of a list, and its path. */
    <T> void forEach(List<T> list, int most, String path, BiConsumer<T, String> element) {
        each(list, most, path, (one, at) -> {
            element.accept(one, at);
            return null;
        });
    }

    /** All tags, in their order, each once. */
    List<String> tags(List<String> tags, int most, String path) {
        return new ArrayList<>(new TreeSet<>(each(tags, most, path, (tag, at) -> text(tag, TAG, at))));
    }

    /** All who took part. */
    List<Map<String, Object>> participations(List<ParticipationInput> parts, int most, String path) {
        return each(parts, most, path, (part, at) -> part.element(this, at));
    }
}
