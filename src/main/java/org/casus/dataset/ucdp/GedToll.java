package org.casus.dataset.ucdp;

import org.casus.dataset.Findings;
import org.casus.dataset.People;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.Toll;

/** How many were killed. Numbers are kept as coded, whether they fit together or not. */
final class GedToll {

    private GedToll() {}

    static Toll read(RowTable<GedColumn> row, Findings findings) {
        var toll = new Toll(
                people(row, GedColumn.LOW, findings),
                people(row, GedColumn.BEST, findings),
                people(row, GedColumn.HIGH, findings),
                people(row, GedColumn.DEATHS_A, findings),
                people(row, GedColumn.DEATHS_B, findings),
                people(row, GedColumn.DEATHS_CIVILIANS, findings),
                people(row, GedColumn.DEATHS_UNKNOWN, findings));
        if (toll.best() == null) {
            findings.warning(IssueKind.MISSING_VALUE, "best is empty; the event has no best estimate.");
        }
        if (!inOrder(toll.low(), toll.best())
                || !inOrder(toll.best(), toll.high())
                || !inOrder(toll.low(), toll.high())) {
            findings.warning(
                    IssueKind.TOLL_ORDER,
                    "low " + toll.low() + ", best " + toll.best() + " and high " + toll.high()
                            + " are not in order; they are kept as coded.");
        }
        checkSum(toll, findings);
        return toll;
    }

    private static boolean inOrder(Integer less, Integer more) {
        return less == null || more == null || less <= more;
    }

    private static void checkSum(Toll toll, Findings findings) {
        if (toll.best() == null
                || toll.sideA() == null
                || toll.sideB() == null
                || toll.civilians() == null
                || toll.unknown() == null) {
            return;
        }
        long sum = (long) toll.sideA() + toll.sideB() + toll.civilians() + toll.unknown();
        if (sum != toll.best()) {
            findings.info(
                    IssueKind.TOLL_SUM,
                    "The deaths of the sides, civilians and unknown add up to " + sum + ", and best is " + toll.best()
                            + "; they are kept as coded.");
        }
    }

    private static Integer people(RowTable<GedColumn> row, GedColumn column, Findings findings) {
        return People.read(row.get(column), column.header(), findings);
    }
}
