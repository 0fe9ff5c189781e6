package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.casus.dataset.record.Region;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Countries: one, or all of them. */
@GraphQLApi
@RegisterForReflection
public class CountryQueries {

    private final Countries countries;

    CountryQueries(Countries countries) {
        this.countries = countries;
    }

    @Query("country")
    @Description("One country, by a code or a name. One that does not exist is the error UNKNOWN_COUNTRY.")
    public Country country(
            @Name("code")
                    @NonNull
                    @Description(
                            "An ISO 3166 code (SY, SYR, 760), gw:652 for a Gleditsch-Ward number, a ref, or a name in everyday use.")
                    String code) {
        return countries.get(code, "code");
    }

    /** All countries. */
    @Query("countries")
    @Description("Countries by name: all of them, those of today and former states, unless narrowed.")
    public List<@NonNull Country> countries(
            @Name("region") @DefaultValue("[]") @Description("In one of these regions.") List<@NonNull Region> region,
            @Name("withEvents") @Description("Only those in which events are recorded.") @DefaultValue("false")
                    boolean withEvents) {
        List<Long> seen = withEvents
                ? GraphQLRequest.reader()
                        .rows(
                                Fragment.of("select distinct country_id from event_summary where events > 0"),
                                row -> row.getLong(1))
                : List.of();
        return countries.all().stream()
                .filter(country -> region == null || region.contains(country.region))
                .filter(country -> !withEvents || seen.contains(country.key))
                .toList();
    }
}
