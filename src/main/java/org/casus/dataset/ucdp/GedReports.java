package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.CalendarDay;
import org.casus.dataset.Findings;
import org.casus.dataset.KnownSources;
import org.casus.dataset.ParseCache;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.ReportRef;
import org.casus.dataset.record.SourceRecord;

/**
 * What an event rests on. GED lists the publishers, dates and headlines of its reports in three columns, separated by
 * semicolons, and all of it once more in {@code source_article}; older rows have only that, in free words.
 *
 * <p>A headline may hold semicolons itself, so the lists are split only where all three are equally long. Otherwise the
 * row gives one report that carries the citation unsplit, and a publisher and a date where there is only one of them.
 */
final class GedReports {

    private static final int HEADLINE = 8000;
    private static final int CITATION = 20_000;
    private static final int NAME = 500;
    private static final int OFFICES = 4096;

    private final ParseCache<String, SourceRecord> offices = new ParseCache<>(OFFICES, (raw, findings) -> {
        var name = PlainText.line(raw, NAME, "source_office", findings);
        return name == null ? null : KnownSources.named(name);
    });

    List<ReportRecord> read(RowTable<GedColumn> row, Findings findings) {
        var article = row.get(GedColumn.SOURCE_ARTICLE);
        var office = row.get(GedColumn.SOURCE_OFFICE);
        var date = row.get(GedColumn.SOURCE_DATE);
        var headline = row.get(GedColumn.SOURCE_HEADLINE);
        if (office.isBlank() && date.isBlank() && headline.isBlank()) {
            return article.isBlank() ? List.of() : List.of(report(null, null, "", article, findings));
        }
        var offices = GedList.split(office);
        var dates = GedList.split(date);
        var headlines = GedList.split(headline);
        if (offices.length == dates.length && offices.length == headlines.length) {
            return split(offices, dates, headlines, article, findings);
        }
        findings.info(
                IssueKind.SOURCE_LISTS_DIFFER,
                "There are " + offices.length + " source offices, " + dates.length + " dates and " + headlines.length
                        + " headlines; they are kept as one report.");
        return List.of(report(
                offices.length == 1 ? this.offices.get(office, findings) : null,
                dates.length == 1 ? published(date, findings) : null,
                headline,
                article,
                findings));
    }

    private List<ReportRecord> split(
            String[] offices, String[] dates, String[] headlines, String article, Findings findings) {
        // A citation that says the same once more is left out: it would be half of all text in the store.
        var citation = GedList.says(article, offices, dates, headlines) ? "" : article;
        if (offices.length == 1) {
            return List.of(report(
                    this.offices.get(offices[0], findings),
                    published(dates[0], findings),
                    headlines[0],
                    citation,
                    findings));
        }
        Map<String, ReportRecord> reports = new LinkedHashMap<>();
        for (int i = 0; i < offices.length; i++) {
            if (!offices[i].isBlank() || !headlines[i].isBlank()) { // nothing stands behind a last semicolon
                var report = report(
                        this.offices.get(offices[i], findings),
                        published(dates[i], findings),
                        headlines[i],
                        citation,
                        findings);
                reports.putIfAbsent(report.ref(), report);
            }
        }
        return List.copyOf(reports.values());
    }

    private static LocalDate published(String text, Findings findings) {
        var day = CalendarDay.read(text.strip());
        if (day != null && !day.equals(GedDates.NO_DATE)) {
            return day;
        }
        findings.info(
                IssueKind.NO_SOURCE_DATE,
                text.isBlank()
                        ? "A source has no date; its report is stored without one."
                        : "source_date " + Findings.quote(text) + " is no date; the report is stored without one.");
        return null;
    }

    private static ReportRecord report(
            SourceRecord publisher, LocalDate published, String rawHeadline, String rawArticle, Findings findings) {
        var headline = PlainText.line(rawHeadline, HEADLINE, "source_headline", findings);
        var citation = PlainText.lines(rawArticle, CITATION, "source_article", findings);
        return new ReportRecord(
                ReportRef.of(publisher, headline, published, citation), publisher, headline, null, published, citation);
    }
}
