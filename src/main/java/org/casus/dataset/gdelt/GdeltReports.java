package org.casus.dataset.gdelt;

import java.time.LocalDate;
import org.casus.dataset.Findings;
import org.casus.dataset.KnownSources;
import org.casus.dataset.PlainText;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.ReportRef;

/** An article, known by its address alone: GDELT has no headlines. The day is that on which GDELT saw it. */
final class GdeltReports {

    private static final int URL = 2_000;
    private static final int NAME = 500;

    private GdeltReports() {}

    /**
     * The report, or null where the row has no address.
     *
     * @param publisher its name, or empty: then the address tells it
     */
    static ReportRecord read(String rawAddress, String publisher, LocalDate seen, Findings findings) {
        String address = PlainText.line(rawAddress, URL, "The address of the report", findings);
        if (address == null) {
            return null;
        }
        boolean web = address.startsWith("http://") || address.startsWith("https://");
        String named = publisher.isBlank() && web ? host(address) : publisher;
        String name = PlainText.line(named, NAME, "MentionSourceName", findings);
        return new ReportRecord(
                ReportRef.of(null, null, null, address),
                name == null ? null : KnownSources.named(name),
                null,
                web ? address : null,
                seen,
                web ? null : address);
    }

    /**
     * Written by hand: real addresses have quotes, blanks and brackets in them, which a parser of addresses refuses.
     */
    private static String host(String address) {
        String host = address.substring(address.indexOf("://") + 3).split("[/?#:]", 2)[0];
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
