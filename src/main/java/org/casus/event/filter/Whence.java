package org.casus.event.filter;

import java.util.List;
import org.casus.claim.Source;
import org.casus.dataset.DatasetRefs;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refs;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Conditions on where events are known from: datasets, sources, claims, schemes. */
final class Whence {

    private final Reader reader;

    Whence(Reader reader) {
        this.reader = reader;
    }

    void add(EventFilter filter, String path, List<Fragment> all) {
        if (filter.ref != null) {
            all.add(EventConditions.in(
                    "e.id", Refs.keys(reader, "event", filter.ref, ErrorCode.UNKNOWN_EVENT, "event", path + ".ref")));
        }
        if (filter.text != null) {
            all.add(Words.all(filter.text, path + ".text"));
        }
        if (filter.dataset != null) {
            List<Long> keys = DatasetRefs.datasets(reader, filter.dataset, path + ".dataset");
            all.add(Fragment.of(
                    "e.release_id in (select id from release where ?)", EventConditions.in("dataset_id", keys)));
        }
        if (filter.release != null) {
            all.add(EventConditions.in(
                    "e.release_id", DatasetRefs.releases(reader, filter.release, path + ".release")));
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
        }
        if (filter.classification != null) {
            all.add(classified(filter.classification, path + ".classification"));
        }
        if (filter.confirmation != null) {
            all.add(Fragment.of(
                    "e.id in (select event_id from claim where ?)",
                    EventConditions.in("confirmation", filter.confirmation)));
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
