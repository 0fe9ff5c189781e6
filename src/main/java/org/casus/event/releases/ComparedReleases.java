package org.casus.event.releases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.dataset.DatasetRefs;
import org.casus.dataset.Release;
import org.casus.dataset.RunStatus;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Two releases of a dataset, and the imports that made the later one of the earlier one: those after the last import of
 * the earlier one, before any of the later one, up to the last of the later one. A release that was imported in between
 * is a step on the way.
 *
 * @param since when the first of these imports began
 * @param runs the keys of the imports
 */
record ComparedReleases(Release from, Release to, OffsetDateTime since, List<Long> runs) {

    private record Run(long key, long release, boolean completed, OffsetDateTime started) {}

    /**
     * Finds them.
     *
     * @param from a version of the dataset, such as 24.1, or a ref
     * @throws Refusal UNKNOWN_DATASET, UNKNOWN_RELEASE, or INVALID_ARGUMENTS where the store cannot tell
     */
    static ComparedReleases find(Reader reader, String dataset, String from, String to) {
        long key = DatasetRefs.datasets(reader, List.of(dataset), "dataset").getFirst();
        List<Release> releases = Release.ofDataset(reader, key);
        Release earlier = release(releases, dataset, from, "from");
        Release later = release(releases, dataset, to, "to");
        if (earlier == later) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "to",
                    "That is the same release twice; give two that are to be compared.");
        }
        List<Run> runs = reader.rows(
                Fragment.of("""
                        select i.id, i.release_id, i.status, i.started_at
                        from import_run i
                        join release l on l.id = i.release_id
                        where l.dataset_id = ?
                        order by i.started_at, i.id""", key),
                row -> new Run(
                        row.getLong(1),
                        row.getLong(2),
                        RunStatus.valueOf(row.getString(3)) == RunStatus.COMPLETED,
                        row.getObject(4, OffsetDateTime.class)));
        int begin = -1;
        int end = -1;
        boolean met = false;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            met |= run.release == later.key;
            if (run.completed && run.release == earlier.key && !met) {
                begin = i;
            }
            if (run.completed && run.release == later.key) {
                end = i;
            }
        }
        if (end < 0) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "to",
                    "Release " + later.version + " was not imported to its end here, so nothing can be told of it.");
        }
        if (begin < 0) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "from",
                    "Release " + earlier.version + " was not imported to its end before " + later.version
                            + " was: what it said of events that the other one has is not stored. Two releases are compared that were imported one after the other.");
        }
        List<Run> between = runs.subList(begin + 1, end + 1);
        return new ComparedReleases(
                earlier,
                later,
                between.getFirst().started,
                between.stream().map(Run::key).toList());
    }

    private static Release release(List<Release> releases, String dataset, String word, String argument) {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (Release release : releases) {
            String ref = release.naturalKey.toLowerCase(Locale.ROOT);
            if (List.of(release.version.toLowerCase(Locale.ROOT), ref, ref.substring(ref.indexOf(':') + 1))
                    .contains(wanted)) {
                return release;
            }
        }
        List<String> versions = releases.stream()
                .map(release -> release.version)
                .filter(Objects::nonNull)
                .toList();
        throw new Refusal(
                ErrorCode.UNKNOWN_RELEASE,
                argument,
                "No release of " + Quoted.of(dataset) + " has the version \"" + Quoted.of(word) + "\"; stored are "
                        + (versions.isEmpty() ? "none" : String.join(", ", versions)) + ".",
                Nearest.to(word, versions));
    }
}
