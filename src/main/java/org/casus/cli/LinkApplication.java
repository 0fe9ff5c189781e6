package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.casus.event.likeness.LinkReport;
import org.casus.event.likeness.LinkRun;
import org.casus.graphql.error.Refusal;
import picocli.CommandLine.ExitCode;

/** What {@code casus link} does once the container is there: its arguments are a dataset or "", a score, a dry run. */
@Dependent
public class LinkApplication implements QuarkusApplication {

    private final LinkRun links;

    LinkApplication(LinkRun links) {
        this.links = links;
    }

    @Override
    public int run(String... args) {
        boolean dryRun = Boolean.parseBoolean(args[2]);
        try {
            long start = System.nanoTime();
            LinkReport report = links(args, dryRun);
            System.out.print(text(report, dryRun, (System.nanoTime() - start) / 1e9));
            return ExitCode.OK;
        } catch (Refusal refusal) {
            return Failure.tell(refusal);
        }
    }

    private LinkReport links(String[] args, boolean dryRun) {
        try (ProgressLine progress = new ProgressLine(System.err)) {
            return links.run(
                    args[0].isEmpty() ? null : args[0],
                    Double.parseDouble(args[1]),
                    dryRun,
                    events -> progress.on(events, Double.NaN));
        }
    }

    /** The report as lines: the numbers, then some of the new pairs. */
    static String text(LinkReport report, boolean dryRun, double seconds) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d events were compared in %.1f s.%n%,d pairs %s, %,d brought up to date, %,d unchanged, %,d withdrawn.%n",
                report.events(),
                seconds,
                report.proposed(),
                dryRun ? "would be proposed" : "proposed",
                report.updated(),
                report.unchanged(),
                report.withdrawn()));
        if (report.decided() > 0) {
            text.append(String.format(
                    Locale.ROOT, "%,d pairs were left alone: people have tied them already.%n", report.decided()));
        }
        for (LinkReport.Proposal pair : report.first()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %.3f  %s  %s  %d days, %.1f km apart%n",
                    pair.score(),
                    pair.one(),
                    pair.other(),
                    pair.daysApart(),
                    pair.kmApart()));
        }
        if (report.proposed() > report.first().size()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  … and %,d more%n",
                    report.proposed() - report.first().size()));
        }
        return text.toString();
    }
}
