package org.casus.desk.input;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.Source;
import org.casus.dataset.record.Confirmation;

/** What is said of a claim, as an element of the list that it goes into. */
public final class ConfirmationStep {

    /** The list that it goes into, of which a command has only what is new. */
    public static final String LIST = "confirmations";

    private ConfirmationStep() {}

    /** Has the report recorded with it, where it is given as a whole. */
    static List<Map<String, Object>> of(
            Checks checks,
            Confirmation confirmation,
            Instant saidAt,
            String saidBy,
            String report,
            ReportInput newReport,
            String restores,
            String path) {
        Map<String, Object> step = Checks.state();
        Checks.put(step, "confirmation", Checks.word(confirmation));
        Checks.put(step, "saidAt", Checks.time(saidAt));
        Checks.put(step, "saidBy", checks.refer(Source.class, saidBy, path + ".saidBy"));
        Checks.put(step, "report", report(checks, report, newReport, path));
        Checks.put(step, "restores", checks.refer(Claim.class, restores, path + ".restores"));
        return List.of(step);
    }

    /** The ref of a report that is there, or stands in the input. */
    static String report(Checks checks, String report, ReportInput newReport, String path) {
        if (newReport == null) {
            return checks.refer(Report.class, report, path + ".report");
        }
        if (report != null) {
            checks.wrong(path + ".newReport", "Give report, the ref of one, or newReport, not both.");
        }
        newReport.want(checks, path + ".newReport");
        return newReport.ref;
    }
}
