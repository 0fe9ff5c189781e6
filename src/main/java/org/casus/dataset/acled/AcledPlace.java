package org.casus.dataset.acled;

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

/** Where it happened, as ACLED codes it. */
final class AcledPlace {

    private static final String SCHEME = "acled-geo-precision";
    private static final int NAME = 500;
    private static final int ADMIN = 200;
    private static final int CODE = 20;

    /**
     * The codes of {@code geo_precision} from 1; ACLED Codebook 2024, "Geo precision": the town; a town near by; the
     * capital of the province.
     */
    private static final PlacePrecision[] PRECISIONS = {PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.ADMIN1
    };

    private final CountryTable countries;

    AcledPlace(CountryTable countries) {
        this.countries = countries;
    }

    /** What a row says of its place, unread. */
    record Key(
            String location,
            String admin1,
            String admin2,
            String admin3,
            String latitude,
            String longitude,
            String precision,
            String iso,
            String country) {

        static Key of(RowTable<AcledColumn> row) {
            return new Key(
                    row.get(AcledColumn.LOCATION),
                    row.get(AcledColumn.ADMIN1),
                    row.get(AcledColumn.ADMIN2),
                    row.get(AcledColumn.ADMIN3),
                    row.get(AcledColumn.LATITUDE),
                    row.get(AcledColumn.LONGITUDE),
                    row.get(AcledColumn.GEO_PRECISION),
                    row.get(AcledColumn.ISO),
                    row.get(AcledColumn.COUNTRY));
        }
    }

    /** The place, or null where the row says nothing of it. */
    PlaceRecord read(Key key, Findings findings) {
        Double latitude = Degrees.read(key.latitude(), 90, "latitude", findings);
        Double longitude = Degrees.read(key.longitude(), 180, "longitude", findings);
        if (latitude == null || longitude == null) {
            findings.warning(
                    IssueKind.MISSING_VALUE, "latitude or longitude is missing; the place has no coordinates.");
            latitude = null;
            longitude = null;
        }
        String country = country(key, findings);
        String admin1 = PlainText.line(key.admin1(), ADMIN, "admin1", findings);
        String name = PlainText.line(key.location(), NAME, "location", findings);
        if (name == null) {
            name = admin1 == null ? PlainText.line(key.country(), NAME, "country", findings) : admin1;
            findings.warning(IssueKind.MISSING_VALUE, "location is empty; the place goes by the name of its area.");
            if (name == null) {
                return null;
            }
        }
        String code = key.precision().isEmpty() ? null : PlainText.cut(key.precision(), CODE);
        return new PlaceRecord(
                name,
                latitude,
                longitude,
                CodeTable.precision("geo_precision", key.precision(), PRECISIONS, PlacePrecision.UNKNOWN, findings),
                code,
                code == null ? null : SCHEME,
                country,
                null,
                admin1,
                PlainText.line(key.admin2(), ADMIN, "admin2", findings),
                PlainText.line(key.admin3(), ADMIN, "admin3", findings));
    }

    /** By its ISO number, or its name where that tells nothing: ACLED's number of Kosovo is 0. */
    private String country(Key key, Findings findings) {
        long number = WholeNumber.read(key.iso());
        String code = number > 0 && number <= Integer.MAX_VALUE ? countries.byNumber((int) number) : null;
        if (code == null) {
            code = countries.byName(key.country());
        } else {
            countries.agreed(code, "iso " + Findings.quote(key.iso()), key.country(), findings);
        }
        if (code == null) {
            findings.warning(
                    IssueKind.UNKNOWN_COUNTRY,
                    "iso " + Findings.quote(key.iso()) + " and country " + Findings.quote(key.country())
                            + " are no country that is known; the place has none.");
        }
        return code;
    }
}
