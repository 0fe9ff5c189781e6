package org.casus.dataset.record;

import java.time.LocalDate;

/**
 * The key of a report, made of what identifies it, so that the same article in two rows, files or releases is one
 * record: who published it, when, and under which headline. Where there is no headline, many articles would share the
 * rest, and the citation tells them apart. A key: this rule must not change.
 */
public final class ReportRef {

    /** Stands between the parts, and in none of them. */
    private static final char SEPARATOR = '\u001F';

    private ReportRef() {}

    /**
     * The ref.
     *
     * @param publisher null where none is named
     * @param headline null where there is none
     * @param published null where it is not dated
     * @param citation null where there is none
     */
    public static String of(SourceRecord publisher, String headline, LocalDate published, String citation) {
        var identity = new StringBuilder();
        identity.append(publisher == null ? "" : publisher.ref()).append(SEPARATOR);
        identity.append(published == null ? "" : published.toString()).append(SEPARATOR);
        identity.append(headline == null ? "" : headline);
        if (headline == null) {
            identity.append(SEPARATOR).append(citation == null ? "" : citation);
        }
        return "report:" + ShortHash.of(identity.toString());
    }
}
