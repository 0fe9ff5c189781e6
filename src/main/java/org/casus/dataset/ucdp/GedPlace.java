package org.casus.dataset.ucdp;

import org.casus.dataset.CodeTable;
import org.casus.dataset.CountryTable;
import org.casus.dataset.Degrees;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.PrioGrid;

/** Where it happened, as GED codes it. */
final class GedPlace {

    private static final String SCHEME = "ucdp-where-prec";
    private static final int NAME = 500;
    private static final int ADMIN = 200;
    private static final int CODE = 20;

    /** The codes of {@code where_prec} from 1; UCDP GED Codebook 24.1, "where_prec". */
    private static final PlacePrecision[] PRECISIONS = {
        PlacePrecision.EXACT,
        PlacePrecision.NEAR,
        PlacePrecision.ADMIN2,
        PlacePrecision.ADMIN1,
        PlacePrecision.FUZZY,
        PlacePrecision.COUNTRY,
        PlacePrecision.SEA_OR_AIR
    };

    private final CountryTable countries;

    GedPlace(CountryTable countries) {
        this.countries = countries;
    }

    /** What a row says of its place, unread. */
    record Key(
            String precision,
            String name,
            String admin1,
            String admin2,
            String latitude,
            String longitude,
            String grid,
            String country,
            String countryId) {

        static Key of(RowTable<GedColumn> row) {
            return new Key(
                    row.get(GedColumn.WHERE_PREC),
                    row.get(GedColumn.WHERE_COORDINATES),
                    row.get(GedColumn.ADM_1),
                    row.get(GedColumn.ADM_2),
                    row.get(GedColumn.LATITUDE),
                    row.get(GedColumn.LONGITUDE),
                    row.get(GedColumn.PRIOGRID_GID),
                    row.get(GedColumn.COUNTRY),
                    row.get(GedColumn.COUNTRY_ID));
        }
    }

    /** The place, or null where the row says nothing of it. */
    PlaceRecord read(Key key, Findings findings) {
        var precision =
                CodeTable.precision("where_prec", key.precision(), PRECISIONS, PlacePrecision.UNKNOWN, findings);
        var admin1 = PlainText.line(key.admin1(), ADMIN, "adm_1", findings);
        var admin2 = PlainText.line(key.admin2(), ADMIN, "adm_2", findings);
        var latitude = Degrees.read(key.latitude(), 90, "latitude", findings);
        var longitude = Degrees.read(key.longitude(), 180, "longitude", findings);
        if (latitude == null || longitude == null) {
            findings.warning(
                    IssueKind.MISSING_VALUE, "latitude or longitude is missing; the place has no coordinates.");
            latitude = null;
            longitude = null;
        } else if (!findings.rejected()) {
            checkGrid(key.grid(), PrioGrid.cell(latitude, longitude), findings);
        }
        var country = country(key, precision, findings);
        var name = PlainText.line(key.name(), NAME, "where_coordinates", findings);
        if (name == null) {
            var countryName = PlainText.line(key.country(), NAME, "country", findings);
            name = admin2 != null ? admin2 : admin1 != null ? admin1 : countryName;
            findings.warning(
                    IssueKind.MISSING_VALUE,
                    "where_coordinates is empty; "
                            + (name == null ? "the place has no name." : "the place goes by the name of its area."));
            if (name == null && latitude == null && country == null) {
                return null;
            }
            name = name == null ? "Unnamed place" : name;
        }
        var code = key.precision().isEmpty() ? null : PlainText.cut(key.precision(), CODE);
        return new PlaceRecord(
                name,
                latitude,
                longitude,
                precision,
                code,
                code == null ? null : SCHEME,
                country,
                otherNumber(key.countryId(), country),
                admin1,
                admin2,
                null);
    }

    private static void checkGrid(String coded, int cell, Findings findings) {
        long number = WholeNumber.read(coded);
        if (number != cell && number != WholeNumber.NONE) {
            findings.info(
                    IssueKind.GRID_MISMATCH,
                    "priogrid_gid is " + Findings.quote(coded) + ", and the coordinates are in cell " + cell
                            + ", which is kept.");
        }
    }

    private String country(Key key, PlacePrecision precision, Findings findings) {
        long number = WholeNumber.read(key.countryId());
        if (number == WholeNumber.NONE) {
            if (precision != PlacePrecision.SEA_OR_AIR) {
                findings.warning(IssueKind.MISSING_VALUE, "country_id is missing; the place has no country.");
            }
            return null;
        }
        var code = number > 0 && number <= Integer.MAX_VALUE ? countries.byGw((int) number) : null;
        if (code == null) {
            findings.warning(
                    IssueKind.UNKNOWN_COUNTRY,
                    "country_id " + Findings.quote(key.countryId()) + " (" + Findings.quote(key.country())
                            + ") is no Gleditsch-Ward number that is known; the place has no country.");
        }
        return countries.agreed(code, "country_id " + Findings.quote(key.countryId()), key.country(), findings);
    }

    /** The number as coded, where the country has another one now: UCDP keeps 345, Yugoslavia, for Serbia. */
    private String otherNumber(String coded, String country) {
        Integer own = country == null ? null : countries.gwOf(country);
        return own == null || WholeNumber.read(coded) == own ? null : PlainText.cut(coded.strip(), CODE);
    }
}
