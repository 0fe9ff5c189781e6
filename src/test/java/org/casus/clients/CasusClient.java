package org.casus.clients;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What is asked of Casus, and what of the answers is wanted: the fields of a record are the fields that are sent. */
@GraphQLClientApi(configKey = "casus")
public interface CasusClient {

    @Query
    EventConnection events(EventFilter filter, List<@NonNull EventOrder> orderBy, int first);

    record EventConnection(List<Event> nodes) {}

    record Event(String ref, LocalDate start, Country country, Fatalities fatalities) {}

    record Country(String name) {}

    record Fatalities(Integer low, Integer best, Integer high) {}

    @Input("EventFilter")
    record EventFilter(List<String> country) {}

    @Input("EventOrder")
    record EventOrder(EventOrderBy by) {}

    enum EventOrderBy {
        FATALITIES_BEST,
        START
    }
}
