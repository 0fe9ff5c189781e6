package org.casus.event.filter;

import java.util.List;
import org.casus.claim.Source;
import org.casus.dataset.DatasetRefs;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
import org.casus.statistics.memory.CodeDictionary;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Conditions on where events are known from: datasets, sources, claims, schemes. */
final class SourcePredicates {

    private final Reader reader;
    private final Words words;

    SourcePredicates(Reader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    void add(EventFilter filter, String path, EventCondition all) {
        if (filter.ref != null) {
            List<Long> keys = Refs.keys(reader, "event", filter.ref, ErrorCode.UNKNOWN_EVENT, "event", path + ".ref");
            all.add(EventConditions.in("e.id", keys), InMemoryPredicates.keys(keys));
            all.leavesFew();
        }
        if (filter.text != null) {
            all.add(words.all(filter.text, path + ".text"));
        }
        if (filter.dataset != null) {
            List<Long> keys = DatasetRefs.datasets(reader, filter.dataset, path + ".dataset");
            all.add(
                    Fragment.of(
                            "e.release_id in (select id from release where ?)", EventConditions.in("dataset_id", keys)),
                    Fragment.of(
                            "exists (select 1 from release r where r.id = e.release_id and ?)",
                            EventConditions.in("r.dataset_id", keys)),
                    InMemoryPredicates.releases(keys, CodeDictionary.ReleaseCode::dataset));
        }
        if (filter.release != null) {
            List<Long> keys = DatasetRefs.releases(reader, filter.release, path + ".release");
            all.add(
                    EventConditions.in("e.release_id", keys),
                    EventConditions.in("e.release_id + 0", keys),
                    InMemoryPredicates.releases(keys, CodeDictionary.ReleaseCode::id));
        }
        if (filter.source != null) {
            List<Long> keys = Refs.keys(
                    reader, filter.source, Source.class, "source:", ErrorCode.UNKNOWN_SOURCE, path + ".source");
            all.add(Fragment.of(
                    """
                    (e.id in (
                        select er.event_id
                        from event_report er
                        join report r on r.id = er.report_id
                        where ?)
                     or e.id in (select event_id from claim where ?))""", EventConditions.in("r.publisher_id", keys), EventConditions.in("attributed_to_id", keys)));
            all.leavesFew();
        }
        if (filter.classification != null) {
            all.add(classified(filter.classification, path + ".classification"));
            all.leavesFew();
        }
        if (filter.confirmation != null) {
            all.add(Fragment.of(
                    "e.id in (select event_id from claim where ?)",
                    EventConditions.in("confirmation", filter.confirmation)));
            all.leavesFew();
        }
    }

    private Fragment classified(ClassificationFilter filter, String path) {
        Fragment same = Fragment.of("scheme = ? and code = ?", filter.scheme, filter.code);
        if (reader.number(Fragment.of("select count(*)\nfrom (select 1 from classification where ? limit 1) c", same))
                == 0) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_CLASSIFICATION,
                    path,
                    "No event is classified as \"" + Quoted.of(filter.code) + "\" by the scheme \""
                            + Quoted.of(filter.scheme) + "\".");
        }
        return Fragment.of("e.id in (select event_id from classification where ?)", same);
    }
}
