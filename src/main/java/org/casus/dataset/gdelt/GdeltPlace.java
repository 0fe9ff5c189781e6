package org.casus.dataset.gdelt;

import org.casus.dataset.Degrees;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.WholeNumber;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;

/** Where it happened, as a machine read it: the middle of the town, province or country that was named. */
final class GdeltPlace {

    private static final String SCHEME = "gdelt-geo-type";
    private static final int NAME = 500;
    private static final int ADMIN = 200;

    /** The codes of {@code ActionGeo_Type} from 1: country, US state, US city, city, province. */
    private static final PlacePrecision[] PRECISIONS = {
        PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.NEAR, PlacePrecision.NEAR, PlacePrecision.ADMIN1
    };

    private GdeltPlace() {}

    record Key(String type, String name, String country, String latitude, String longitude) {

        static Key of(RowTable<GdeltColumn> row) {
            return new Key(
                    row.get(GdeltColumn.ACTIONGEO_TYPE),
                    row.get(GdeltColumn.ACTIONGEO_FULLNAME),
                    row.get(GdeltColumn.ACTIONGEO_COUNTRYCODE),
                    row.get(GdeltColumn.ACTIONGEO_LAT),
                    row.get(GdeltColumn.ACTIONGEO_LONG));
        }
    }

    /** The place, or null where the row has none: type 0, or no name. */
    static PlaceRecord read(Key key, Findings findings) {
        String name = PlainText.line(key.name(), NAME, "ActionGeo_FullName", findings);
        long type = WholeNumber.read(key.type());
        if (name == null || type == 0) {
            return null;
        }
        Double latitude = Degrees.read(key.latitude(), 90, "ActionGeo_Lat", findings);
        Double longitude = Degrees.read(key.longitude(), 180, "ActionGeo_Long", findings);
        if (latitude == null || longitude == null) {
            latitude = null;
            longitude = null;
        }
        boolean known = type >= 1 && type <= PRECISIONS.length;
        if (!known) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    "ActionGeo_Type is " + Findings.quote(key.type())
                            + ", not 0 to 5; the precision is kept as unknown.");
        }
        PlacePrecision precision = known ? PRECISIONS[(int) type - 1] : PlacePrecision.UNKNOWN;
        String country = Fips.alpha3(key.country());
        if (country == null && !key.country().isEmpty()) {
            findings.info(
                    IssueKind.UNKNOWN_COUNTRY,
                    "ActionGeo_CountryCode " + Findings.quote(key.country()) + " is no country of FIPS 10-4.");
        }
        return new PlaceRecord(
                name,
                latitude,
                longitude,
                precision,
                known ? key.type() : null,
                known ? SCHEME : null,
                country,
                null,
                admin1(name, precision, findings),
                null,
                null);
    }

    /** Names go from small to large: "City, Province, Country", "Province, Country". */
    private static String admin1(String name, PlacePrecision precision, Findings findings) {
        String[] parts = name.split(", ");
        String part = precision == PlacePrecision.ADMIN1 && parts.length > 1
                ? parts[parts.length - 2]
                : precision == PlacePrecision.NEAR && parts.length > 2 ? parts[parts.length - 2] : "";
        return PlainText.line(part, ADMIN, "ActionGeo_FullName", findings);
    }
}
