package org.casus.dataset.ucdp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.dataset.CalendarDay;
import org.casus.dataset.CountryTable;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.ConflictProfile;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.Incompatibility;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.NamedRef;

/** Reads what a row of UCDP's tables of conflicts and dyads says of the conflict and the dyad themselves. */
final class ConflictDetails {

    private static final int NAME = 1_000;
    private static final int TERRITORY = 500;
    private static final int ACTOR = 500;

    /** The codes of {@code type_of_conflict}; 2 is between states. */
    private static final int INTERSTATE = 2;

    /** UCDP's year for "no date", as in GED. */
    private static final int NO_DATE = 1800;

    private ConflictDetails() {}

    /** What the row says; null where the conflict or dyad has no number, and the row is rejected. */
    static ConflictProfile read(RowTable<ConflictColumn> row, boolean dyadic, Findings findings) {
        Long conflict = id(row, ConflictColumn.CONFLICT_ID, findings);
        Long dyad = dyadic ? id(row, ConflictColumn.DYAD_ID, findings) : null;
        if (conflict == null || dyadic && dyad == null) {
            return null;
        }
        Incompatibility about = incompatibility(row.get(ConflictColumn.INCOMPATIBILITY), findings);
        String territory = PlainText.line(
                row.get(ConflictColumn.TERRITORY_NAME), TERRITORY, ConflictColumn.TERRITORY_NAME.header(), findings);
        LocalDate start = start(row.get(ConflictColumn.START_DATE), findings);
        return new ConflictProfile(
                row.row(),
                new NamedRef("ucdp-conflict:" + conflict, name(row, conflict, about, territory, findings)),
                dyadic ? dyad(row, dyad, findings) : null,
                about,
                territory,
                start,
                start == null ? null : precision(row.get(ConflictColumn.START_PREC)));
    }

    /** The countries that the conflict is in: those of which the numbers are known. */
    static List<String> countries(RowTable<ConflictColumn> row, CountryTable countries, Findings findings) {
        List<String> found = new ArrayList<>();
        for (String part : row.get(ConflictColumn.GWNO_LOC).split(",")) {
            long number = WholeNumber.read(part.strip());
            String country = number > 0 && number <= Integer.MAX_VALUE ? countries.byGw((int) number) : null;
            if (country != null) {
                found.add(country);
            } else if (!part.isBlank()) {
                findings.warning(
                        IssueKind.UNKNOWN_COUNTRY,
                        "gwno_loc has " + Findings.quote(part.strip())
                                + ", no Gleditsch-Ward number that is known; that country is left out.");
            }
        }
        if (found.size() == 1) {
            countries.agreed(
                    found.getFirst(),
                    "gwno_loc " + Findings.quote(row.get(ConflictColumn.GWNO_LOC)),
                    row.get(ConflictColumn.LOCATION),
                    findings);
        }
        return found.stream().distinct().toList();
    }

    private static Long id(RowTable<ConflictColumn> row, ConflictColumn column, Findings findings) {
        long number = WholeNumber.read(row.get(column));
        if (number > 0) {
            return number;
        }
        findings.error(
                IssueKind.BAD_VALUE,
                column.header() + " is " + Findings.quote(row.get(column)) + ", not a number from 1.");
        return null;
    }

    /** As UCDP's events name conflicts: "Syria: Government", "India: Kashmir", "Eritrea - Ethiopia: Common border". */
    private static String name(
            RowTable<ConflictColumn> row, long id, Incompatibility about, String territory, Findings findings) {
        String location =
                PlainText.line(row.get(ConflictColumn.LOCATION), NAME / 2, ConflictColumn.LOCATION.header(), findings);
        if (location == null) {
            findings.warning(
                    IssueKind.MISSING_VALUE, "location is empty; the conflict goes by its number, " + id + ".");
            return "UCDP conflict " + id;
        }
        boolean interstate = WholeNumber.read(row.get(ConflictColumn.TYPE_OF_CONFLICT)) == INTERSTATE;
        String where = interstate ? location.replace(", ", " - ") : location;
        boolean governs = about == Incompatibility.GOVERNMENT || about == Incompatibility.BOTH;
        String what = territory == null || about == Incompatibility.GOVERNMENT
                ? governs ? "Government" : null
                : territory + (governs ? ", Government" : "");
        return what == null ? where : where + ": " + what;
    }

    private static DyadRecord dyad(RowTable<ConflictColumn> row, long id, Findings findings) {
        ActorRecord a = side(row, ConflictColumn.SIDE_A, ConflictColumn.SIDE_A_ID, findings);
        ActorRecord b = side(row, ConflictColumn.SIDE_B, ConflictColumn.SIDE_B_ID, findings);
        return new DyadRecord(
                "ucdp-dyad:" + id,
                a == null || b == null ? "UCDP dyad " + id : a.name() + " - " + b.name(),
                a == null || a.ref() == null ? null : a,
                b == null || b.ref() == null ? null : b);
    }

    /** A side; its ref null where it has no number of its own. */
    private static ActorRecord side(
            RowTable<ConflictColumn> row, ConflictColumn nameColumn, ConflictColumn idColumn, Findings findings) {
        String name = PlainText.line(row.get(nameColumn), ACTOR, nameColumn.header(), findings);
        long id = WholeNumber.read(row.get(idColumn));
        if (name == null) {
            findings.warning(IssueKind.MISSING_VALUE, nameColumn.header() + " is empty; the side is left out.");
            return null;
        }
        if (id <= 0) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    idColumn.header() + " is " + Findings.quote(row.get(idColumn))
                            + ", not one number from 1; the side is left out.");
        }
        return new ActorRecord(id > 0 ? "ucdp-actor:" + id : null, name, GedActorKind.of(name));
    }

    private static Incompatibility incompatibility(String code, Findings findings) {
        long number = WholeNumber.read(code);
        if (number >= 1 && number <= Incompatibility.values().length) {
            return Incompatibility.values()[(int) number - 1];
        }
        findings.warning(
                IssueKind.BAD_VALUE, "incompatibility is " + Findings.quote(code) + ", not 1, 2 or 3; it is left out.");
        return null;
    }

    private static LocalDate start(String text, Findings findings) {
        LocalDate day = CalendarDay.read(text.strip());
        if (day == null || day.getYear() < NO_DATE) {
            if (!text.isBlank()) {
                findings.warning(
                        IssueKind.BAD_VALUE, "start_date is " + Findings.quote(text) + ", no day; it is left out.");
            }
            return null;
        }
        return day;
    }

    /** 1 the day is known; 2 and 3 the month; from 4 on the year. */
    private static DatePrecision precision(String code) {
        return switch ((int) Math.max(0, Math.min(9, WholeNumber.read(code)))) {
            case 0 -> DatePrecision.UNKNOWN;
            case 1 -> DatePrecision.DAY;
            case 2, 3 -> DatePrecision.MONTH;
            default -> DatePrecision.YEAR;
        };
    }
}
