package org.casus.event.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A box on the map, in degrees. One whose west lies east of its east goes across the antimeridian.")
@Input("BoundingBox")
public class BoundingBox {

    @NonNull
    @Description("Southern edge, -90 to 90.")
    public double south;

    @NonNull
    @Description("Western edge, -180 to 180.")
    public double west;

    @NonNull
    @Description("Northern edge, -90 to 90.")
    public double north;

    @NonNull
    @Description("Eastern edge, -180 to 180.")
    public double east;
}
