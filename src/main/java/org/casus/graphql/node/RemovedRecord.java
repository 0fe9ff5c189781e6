package org.casus.graphql.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** A record that was there once and was removed: says when, by whom or which import, why, and when it was there. */
public final class RemovedRecord extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final transient Map<String, Object> details;

    private RemovedRecord(String argument, String message, Map<String, Object> details) {
        super(ErrorCode.REMOVED, argument, message);
        this.details = details;
    }

    /** A tombstone. */
    private record Removal(
            String type, String ref, OffsetDateTime at, String author, String run, String file, String state) {}

    /**
     * The refusal that says that a record was removed; the other one where it never was. Looked at only where a record
     * is not found, so that the others cost nothing.
     *
     * @param type what revisions call its type; null for any
     * @param asOf as of when it was asked for; null for now
     * @param argument where it was asked for
     */
    public static Refusal orElse(
            Reader reader, String type, UUID uid, Instant asOf, String argument, Refusal notFound) {
        Removal removal = find(reader, type, uid, asOf);
        return removal == null ? notFound : of(removal, argument);
    }

    private static Removal find(Reader reader, String type, UUID uid, Instant asOf) {
        record Last(String action, Removal removal) {}
        Fragment which = Fragment.and(List.of(
                Fragment.of("v.record_uid = ?", uid),
                type == null ? Fragment.TRUE : Fragment.of("v.record_type = ?", type),
                asOf == null ? Fragment.TRUE : Fragment.of("v.at <= ?", asOf.atOffset(ZoneOffset.UTC))));
        return reader
                .rows(
                        Fragment.of("""
                                select v.action, v.record_type, v.record_ref, v.at, v.author, run.ref, run.file_name, v.changes
                                from revision v
                                left join import_run run on run.id = v.run_id
                                where ?
                                order by v.version desc, v.id desc
                                fetch first row only""", which),
                        row -> new Last(
                                row.getString(1),
                                new Removal(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8))))
                .stream()
                .filter(last -> last.action.equals("REMOVED"))
                .map(Last::removal)
                .findFirst()
                .orElse(null);
    }

    private static RemovedRecord of(Removal removal, String argument) {
        Map<String, Object> state = read(removal.state);
        Instant at = removal.at.toInstant();
        Instant before = at.minus(1, ChronoUnit.MICROS); // as exactly as times are kept: then, it was there
        boolean isEvent = removal.type.equals("Event");
        Object event = isEvent ? removal.ref : state.get("event");
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ref", removal.ref);
        details.put("removedAt", at.toString());
        details.put("removedBy", removal.author);
        details.put("run", removal.run);
        details.put("fileName", removal.file);
        details.put("reason", state.get("reason"));
        details.put("mergedInto", state.get("mergedInto"));
        details.put("event", event);
        details.put("asOf", event == null ? null : before.toString());
        details.values().removeIf(Objects::isNull);
        StringBuilder message = new StringBuilder("\"" + Quoted.of(removal.ref) + "\" was removed at " + at);
        if (removal.run != null) {
            message.append(" by the import of ").append(Quoted.of(removal.file));
        } else if (removal.author != null) {
            message.append(" by ").append(Quoted.of(removal.author));
        }
        message.append('.');
        if (event != null) {
            message.append(isEvent ? " Asked with" : " Its event, asked with")
                    .append(" asOf: \"")
                    .append(before)
                    .append(isEvent ? "\", it is shown as it was." : "\", shows it as it was.");
        }
        return new RemovedRecord(argument, message.toString(), details);
    }

    private static Map<String, Object> read(String state) {
        try {
            return JSON.readValue(state, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The revision is no JSON", e);
        }
    }

    @Override
    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
