package org.casus.event;

import java.util.concurrent.CompletionStage;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The events' part of the schema. */
@GraphQLApi
public class EventQueries {

    /** One event by its ref. */
    @Query("event")
    @Description("One event by its ref.")
    public Event event(@Name("ref") @NonNull @Description("The ref") String ref) {
        return Records.byRef(Request.reader(), Event.class, ref);
    }

    /** Where it happened. */
    @Description("Where it happened.")
    public CompletionStage<Place> place(@Source Event event) {
        return Records.one(Place.class, event.placeKey);
    }

    /** In which country. */
    @Description("The country")
    public CompletionStage<Country> country(@Source Event event) {
        return Records.one(Country.class, event.countryKey);
    }
}
