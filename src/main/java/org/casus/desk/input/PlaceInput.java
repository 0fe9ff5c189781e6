package org.casus.desk.input;

import java.util.Map;
import org.casus.dataset.record.PlacePrecision;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("PlaceInput")
@Description("Where something is. Of one that is there already, what is left out stays.")
public class PlaceInput implements Checked {

    @NonNull
    @Description("Its ref, such as desk-place:ghwayran-prison.")
    public String ref;

    @NonNull
    @Description("Its name; 500 characters at most.")
    public String name;

    @Description("Degrees north, WGS 84, from -90 to 90; goes with longitude.")
    public Double latitude;

    @Description("Degrees east, WGS 84, from -180 to 180; goes with latitude.")
    public Double longitude;

    @NonNull
    @Description("How exactly it is known.")
    public PlacePrecision precision;

    @Description("The country, by code or name; none at sea.")
    public String country;

    @Description("First administrative level, such as a province; 200 characters at most.")
    public String admin1;

    @Description("Second administrative level, such as a district; 200 characters at most.")
    public String admin2;

    @Description("Third administrative level; 200 characters at most.")
    public String admin3;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "name", checks.text(name, 500, path + ".name"));
        if ((latitude == null) != (longitude == null)) {
            checks.wrong(
                    path + (latitude == null ? ".latitude" : ".longitude"),
                    "latitude and longitude go together: give both, or neither.");
        }
        Checks.put(state, "latitude", degrees(checks, latitude, 90, path + ".latitude"));
        Checks.put(state, "longitude", degrees(checks, longitude, 180, path + ".longitude"));
        Checks.put(state, "precision", Checks.word(precision));
        Checks.put(state, "country", checks.country(country, path + ".country"));
        Checks.put(state, "admin1", checks.text(admin1, 200, path + ".admin1"));
        Checks.put(state, "admin2", checks.text(admin2, 200, path + ".admin2"));
        Checks.put(state, "admin3", checks.text(admin3, 200, path + ".admin3"));
        checks.want(Shapes.PLACE, ref, state, Map.of(), version, path);
    }

    private static Double degrees(Checks checks, Double degrees, int most, String path) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            checks.wrong(path, degrees + " degrees are off the globe; they go from -" + most + " to " + most + ".");
        }
        return degrees;
    }
}
