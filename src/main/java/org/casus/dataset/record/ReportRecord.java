package org.casus.dataset.record;

import java.time.LocalDate;

/**
 * An article or other report on which an event rests.
 *
 * @param ref derived from what follows, so that the same report of two rows is one
 * @param publisher null where the row names none
 * @param headline null where the row has none
 * @param url where it can be read, or null
 * @param published null where nobody dated it
 * @param citation the reference as the row writes it, unsplit
 */
public record ReportRecord(
        String ref, SourceRecord publisher, String headline, String url, LocalDate published, String citation) {}
