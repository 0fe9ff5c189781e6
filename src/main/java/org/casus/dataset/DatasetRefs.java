package org.casus.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns the refs of datasets and releases that somebody gives in a filter into keys. */
public final class DatasetRefs {

    private DatasetRefs() {}

    /**
     * The keys of the datasets with these refs or names.
     *
     * @throws Refusal UNKNOWN_DATASET
     */
    public static List<Long> datasets(Reader reader, List<String> refs, String path) {
        return Refs.keys(reader, refs, Dataset.class, "dataset:", ErrorCode.UNKNOWN_DATASET, path);
    }

    /**
     * The keys of the releases with these refs, such as {@code release:ucdp-ged/21.1}; the scheme may be left out.
     *
     * @throws Refusal UNKNOWN_RELEASE
     */
    public static List<Long> releases(Reader reader, List<String> refs, String path) {
        Map<String, Long> known = new TreeMap<>();
        reader.rows(Fragment.of("select ref, id from release"), row -> known.put(row.getString(1), row.getLong(2)));
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            String ref = refs.get(i);
            String wanted = ref.toLowerCase(Locale.ROOT);
            Long key = known.getOrDefault(wanted, known.get("release:" + wanted));
            if (key == null) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_RELEASE,
                        Refs.at(path, refs, i),
                        "No release has the ref \"" + Quoted.of(ref) + "\".",
                        known.size() <= 3 ? List.copyOf(known.keySet()) : Nearest.to(ref, known.keySet()));
            }
            keys.add(key);
        }
        return keys;
    }
}
