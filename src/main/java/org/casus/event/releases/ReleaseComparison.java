package org.casus.event.releases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.Revision;
import org.casus.event.feed.Feed;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * The events in which two releases differ: those that an import between them changed. An event is looked at as a whole,
 * so that one that changed twice is one difference, and one that came and went is none.
 */
final class ReleaseComparison {

    /** So many events are looked at together, where those that come to nothing are few. */
    private static final int STEP = 500;

    private final ComparedReleases releases;
    private final DifferenceConditions conditions;
    private final ReleaseDiffFilter filter;

    /** @param conditions those that the filter stands for */
    ReleaseComparison(ComparedReleases releases, DifferenceConditions conditions, ReleaseDiffFilter filter) {
        this.releases = releases;
        this.conditions = conditions;
        this.filter = filter;
    }

    private record Candidate(UUID uid, String ref) {}

    /** Up to so many differences behind a ref, in the order of refs. */
    List<ReleaseDifference> after(Reader reader, String ref, int count) {
        List<ReleaseDifference> found = new ArrayList<>();
        String last = ref;
        while (found.size() < count) {
            int step = Math.min(STEP, count - found.size());
            List<Candidate> candidates = candidates(reader, last, step);
            if (!candidates.isEmpty()) {
                found.addAll(differences(
                        reader, candidates.stream().map(Candidate::uid).toList()));
                last = candidates.getLast().ref;
            }
            if (candidates.size() < step) {
                break;
            }
        }
        return found;
    }

    private List<Candidate> candidates(Reader reader, String after, int limit) {
        Fragment revisions = Fragment.of(
                """
                select r.record_uid as uid, r.record_ref as ref
                from revision r
                where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event' and ? and ?""",
                releases.since(),
                releases.runs(),
                conditions.ofRevisions(),
                after == null ? Fragment.TRUE : Fragment.of("r.record_ref > ?", after));
        Fragment creations = Fragment.of(
                """
                select e.uid, e.ref
                from event_creation c
                join event e on e.id >= c.first_id and e.id <= c.last_id
                where c.run_id = any(?) and ? and ?""",
                releases.runs(),
                conditions.ofCreatedEvents(),
                after == null ? Fragment.TRUE : Fragment.of("e.ref > ?", after));
        return reader.rows(
                Fragment.of(
                        "select d.uid, d.ref\nfrom (\n?\nunion\n?) d\norder by d.ref\nlimit ?",
                        revisions,
                        creations,
                        limit),
                row -> new Candidate(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** The differences of these events, in their order, those that are wanted. */
    private List<ReleaseDifference> differences(Reader reader, List<UUID> uids) {
        List<Revision> changes =
                reader.entities(Revision.class, Fragment.of("""
                        select *
                        from (
                            select r.id, r.version, r.record_type, r.record_ref, r.record_uid, r.action, r.at, r.author, r.run_id, r.changes
                            from revision r
                            where r.record_uid = any(?) and r.run_id = any(?) and r.record_type = 'Event'
                            union all
                            select e.id, c.version, 'Event', e.ref, e.uid, 'CREATED', e.recorded_at, cast(null as varchar), c.run_id,
                              cast(null as varchar)
                            from event e
                            join event_creation c on e.id >= c.first_id and e.id <= c.last_id
                            where e.uid = any(?) and c.run_id = any(?)) d
                        order by version, id""", uids, releases.runs(), uids, releases.runs()));
        Map<UUID, List<Revision>> byEvent = new LinkedHashMap<>();
        uids.forEach(uid -> byEvent.put(uid, new ArrayList<>()));
        Feed.tell(reader, changes)
                .forEach(change -> byEvent.get(change.recordUid).add(change));
        List<ReleaseDifference> differences = new ArrayList<>();
        for (List<Revision> some : byEvent.values()) {
            ReleaseDifference difference = some.isEmpty() ? null : NetChange.of(some);
            if (difference != null && filter.takes(difference)) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /** How many there are: those that changed once are counted by the database, the others are looked at here. */
    ReleaseDiffCounts count(Reader reader) {
        Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        reader.rows(
                Fragment.of("select action, count(*)\nfrom (\n?) once\nwhere changes = 1\ngroup by action", changed()),
                row -> counts.merge(DifferenceKind.valueOf(row.getString(1)), row.getInt(2), Integer::sum));
        List<UUID> several = reader.rows(
                Fragment.of("select uid\nfrom (\n?) often\nwhere changes > 1", changed()),
                row -> row.getObject(1, UUID.class));
        for (int i = 0; i < several.size(); i += STEP) {
            differences(reader, several.subList(i, Math.min(i + STEP, several.size())))
                    .forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
        }
        return ReleaseDiffCounts.of(counts);
    }

    /**
     * Each event with how often it changed, and what was done if it was once. That it is there again says its creation.
     */
    private Fragment changed() {
        return Fragment.of(
                """
                select d.uid, min(d.action) as action, count(d.action) as changes
                from (
                    select r.record_uid as uid, case when r.action <> 'RESTORED' then r.action end as action,
                      case when ? then 1 else 0 end as wanted
                    from revision r
                    where r.at >= ? and r.run_id = any(?) and r.record_type = 'Event'
                    union all
                    select e.uid, 'CREATED', case when ? then 1 else 0 end
                    from event_creation c
                    join event e on e.id >= c.first_id and e.id <= c.last_id
                    where c.run_id = any(?)) d
                group by d.uid
                having max(d.wanted) = 1""",
                conditions.ofRevisions(),
                releases.since(),
                releases.runs(),
                conditions.ofCreatedEvents(),
                releases.runs());
    }
}
