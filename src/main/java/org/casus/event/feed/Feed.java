package org.casus.event.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.dataset.Revision;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/**
 * Every change, in the order of commits. A change is a revision or, where an import created an event, the event's row:
 * both are read by one statement, so that an event which is removed meanwhile is met as one or the other.
 */
public final class Feed {

    /** What one transaction created, by keys that follow each other. */
    private record Range(long version, long first, long last, Long run) {}

    /**
     * Some changes.
     *
     * @param end where to go on from, behind the last of them, or behind everything there is
     * @param more whether there are more at present
     */
    public record ChangePage(List<Revision> changes, Position end, boolean more) {}

    private Feed() {}

    /**
     * The changes behind a place.
     *
     * @param size how many at most
     */
    static ChangePage page(Reader reader, Position from, ChangeFilter filter, int size) {
        ChangePage page = untold(reader, from, filter, size);
        return new ChangePage(CreatedEvents.told(reader, page.changes), page.end, page.more);
    }

    /** Has changes of a page that was read by {@link #untold} tell what changed, and gives them. */
    public static List<Revision> tell(Reader reader, List<Revision> changes) {
        return CreatedEvents.told(reader, changes);
    }

    /** Behind everything there is. */
    public static Position now(Reader reader) {
        return Position.endOf(VersionedCache.version(reader));
    }

    /**
     * The same as {@link #page} without what events were that an import created: for whoever wants few of them.
     *
     * @param size how many at most
     */
    public static ChangePage untold(Reader reader, Position from, ChangeFilter filter, int size) {
        // Read first: up to here everything is committed, and nothing more comes.
        Position now = now(reader);
        List<Revision> found = new ArrayList<>();
        Position at = from;
        while (true) {
            Range range = filter.hasCreatedEvents() ? next(reader, at, now) : null;
            Position to = range == null ? now : new Position(range.version, range.last);
            found.addAll(read(reader, at, to, range, filter, size + 1 - found.size()));
            if (found.size() > size) {
                List<Revision> page = new ArrayList<>(found.subList(0, size));
                Position end = page.isEmpty() ? from : Position.of(page.getLast());
                return new ChangePage(page, end, true);
            }
            if (range == null) {
                boolean ahead = from.version() > now.version(); // of a standby that is behind
                return new ChangePage(found, ahead ? from : now, false);
            }
            at = to;
        }
    }

    /** Where the changes begin that were recorded at that time or later. */
    static Position since(Reader reader, OffsetDateTime time) {
        return Stream.of("revision", "event_creation")
                .flatMap(table -> reader
                        .rows(
                                Fragment.of(
                                        "select version from " + table + " where at >= ? order by at, version limit 1",
                                        time),
                                row -> row.getLong(1))
                        .stream())
                .min(Long::compare)
                .map(version -> Position.endOf(version - 1))
                .orElseGet(() -> now(reader));
    }

    /** The next that an import created; ranges come in the order of commits, and stay. */
    private static Range next(Reader reader, Position from, Position to) {
        return reader
                .rows(
                        Fragment.of("""
                                select version, first_id, last_id, run_id
                                from event_creation
                                where version >= ? and (version > ? or last_id > ?) and version <= ?
                                order by version, first_id
                                limit 1""", from.version(), from.version(), from.id(), to.version()),
                        row -> new Range(row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, Long.class)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Limits stand in the text, as in {@link org.casus.graphql.paging.Listing}. */
    private static List<Revision> read(
            Reader reader, Position from, Position to, Range range, ChangeFilter filter, int limit) {
        Fragment revisions = Fragment.of(
                """
                select r.id, r.version, r.record_type, r.record_ref, r.record_uid, r.action, r.at, r.author, r.run_id, r.changes
                from revision r
                where r.version >= ? and (r.version > ? or r.id > ?)
                  and r.version <= ? and (r.version < ? or r.id <= ?) and ?
                order by r.version, r.id
                limit ?""",
                from.version(),
                from.version(),
                from.id(),
                to.version(),
                to.version(),
                to.id(),
                filter.ofRevisions(),
                Fragment.of(Integer.toString(limit)));
        if (range == null) {
            return reader.entities(Revision.class, revisions);
        }
        long after = from.version() == range.version ? Math.max(from.id(), range.first - 1) : range.first - 1;
        Fragment created = Fragment.of(
                """
                select e.id, cast(? as bigint) as version, 'Event' as record_type, e.ref as record_ref, e.uid as record_uid,
                  'CREATED' as action, e.recorded_at as at, cast(null as varchar) as author,
                  coalesce(cast(? as bigint), e.run_id) as run_id, cast(null as varchar) as changes
                from event e
                where e.id > ? and e.id <= ? and ?
                order by e.id
                limit ?""",
                range.version,
                range.run,
                after,
                range.last,
                filter.ofEvents(),
                Fragment.of(Integer.toString(limit)));
        return reader.entities(
                Revision.class,
                Fragment.of(
                        "select *\nfrom (\n(?)\nunion all\n(?)) c\norder by version, id\nlimit ?",
                        revisions,
                        created,
                        Fragment.of(Integer.toString(limit))));
    }
}
