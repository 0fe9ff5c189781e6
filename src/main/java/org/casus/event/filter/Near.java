package org.casus.event.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A circle on the map.")
@Input("Near")
public class Near {

    @NonNull
    @Description("Degrees north of its centre.")
    public double latitude;

    @NonNull
    @Description("Degrees east of its centre.")
    public double longitude;

    @NonNull
    @Description("Radius in kilometres along the ground, above 0, at most 5,000.")
    public double km;
}
