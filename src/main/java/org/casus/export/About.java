package org.casus.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/**
 * What an export is: whose data, under which licences, what to cite, which question it answers and on which version of
 * the data, so that it can be asked again.
 *
 * @param table the table's name
 * @param request what was asked, as it may be sent again
 * @param version the number of the newest write that it shows
 * @param at when it was made
 * @param rows how many rows it has
 * @param datasets where its data come from
 */
public record About(
        String table, Map<String, Object> request, long version, Instant at, long rows, List<Origin> datasets) {

    /** A dataset that some of the data come from; what it does not say of itself is null. */
    public record Origin(
            String ref,
            String name,
            String publisher,
            String licence,
            String citation,
            String url,
            List<OfRelease> releases) {}

    /**
     * A release that some of the data come from.
     *
     * @param rows how many records of it are in the export; null where that was not counted
     */
    public record OfRelease(String ref, String version, String kind, Long rows) {}

    static About of(String table, Map<String, Object> request, Selection.Contents contents, Snapshot snapshot) {
        return new About(
                table,
                request,
                snapshot.version(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                contents.rows(),
                origins(contents.releases(), snapshot));
    }

    private static List<Origin> origins(Map<Long, Long> releases, Snapshot snapshot) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        if (!releases.isEmpty()) {
            snapshot.each(Fragment.of("""
                    select d.ref, d.name, d.publisher, d.licence, d.citation, d.url, r.ref, r.version, r.kind, r.id
                    from release r
                    join dataset d on d.id = r.dataset_id
                    where r.id = any(?)
                    order by d.ref, r.ref""", releases.keySet()), row -> {
                String ref = row.getString(1);
                if (!origins.containsKey(ref)) {
                    origins.put(
                            ref,
                            new Origin(
                                    ref,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    new ArrayList<>()));
                }
                origins.get(ref)
                        .releases()
                        .add(new OfRelease(
                                row.getString(7), row.getString(8), row.getString(9), releases.get(row.getLong(10))));
            });
        }
        return List.copyOf(origins.values());
    }

    /** The licences, each once. Several mean that whoever passes the data on has to keep to all of them. */
    public List<String> licences() {
        return datasets.stream()
                .map(Origin::licence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What to cite, each once. */
    public List<String> citations() {
        return datasets.stream()
                .map(Origin::citation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All of it, to be written as JSON. */
    public Map<String, Object> members() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("export", table);
        all.put("request", request);
        all.put("dataVersion", version);
        all.put("exportedAt", at.toString());
        all.put("rows", rows);
        all.put("licences", licences());
        all.put("mixedLicences", licences().size() > 1);
        all.put("citations", citations());
        all.put("datasets", datasets.stream().map(About::members).toList());
        return all;
    }

    private static Map<String, Object> members(Origin origin) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ref", origin.ref);
        all.put("name", origin.name);
        all.put("publisher", origin.publisher);
        all.put("licence", origin.licence);
        all.put("citation", origin.citation);
        all.put("url", origin.url);
        all.put("releases", origin.releases.stream().map(About::members).toList());
        return all;
    }

    private static Map<String, Object> members(OfRelease release) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ref", release.ref);
        all.put("version", release.version);
        all.put("kind", release.kind);
        all.put("rows", release.rows);
        return all;
    }
}
