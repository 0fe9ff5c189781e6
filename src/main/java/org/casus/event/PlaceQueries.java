package org.casus.event;

import static org.casus.graphql.paging.Paging.AFTER;
import static org.casus.graphql.paging.Paging.BEFORE;
import static org.casus.graphql.paging.Paging.FIRST;
import static org.casus.graphql.paging.Paging.LAST;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.casus.claim.CountryWords;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.StoredRecord;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.Listing;
import org.casus.graphql.paging.OrderKey;
import org.casus.graphql.paging.Paging;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Places, one or many. */
@GraphQLApi
@RegisterForReflection
public class PlaceQueries {

    private static final Keyset<Place> PLACES = byName("r", place -> place.name);

    private final CountryWords countries;

    PlaceQueries(CountryWords countries) {
        this.countries = countries;
    }

    @Query("place")
    @Description(
            "One place, by its ref or its id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Place place(
            @Name("ref") @Description("The ref.") String ref,
            @Name("id") @Id @Description("The global id.") String id) {
        return Records.get(Place.class, ref, id);
    }

    @Query("places")
    @Description("Places that meet a filter, by name, page by page.")
    public PlaceConnection places(
            @Name("filter") @Description("Which places; all where it is left out.") PlaceFilter filter,
            @Name("first") @Description(FIRST) Integer first,
            @Name("after") @Description(AFTER) String after,
            @Name("last") @Description(LAST) Integer last,
            @Name("before") @Description(BEFORE) String before) {
        Paging paging = Paging.of(first, after, last, before);
        List<Fragment> conditions = new ArrayList<>();
        if (filter != null) {
            named(conditions, filter.name);
            in(conditions, "r.admin1", filter.admin1);
            in(conditions, "r.place_precision", filter.precision);
            if (filter.country != null) {
                in(conditions, "r.country_id", countries.keys(filter.country, "filter.country"));
            }
        }
        return new PlaceConnection(
                new Listing<>(Place.class, Fragment.of("place r"), "r", Fragment.and(conditions), PLACES)
                        .page(GraphQLRequest.reader(), paging));
    }

    /** By name, of a table with this alias. */
    static <R extends StoredRecord> Keyset<R> byName(String alias, Function<R, String> name) {
        return new Keyset<>(List.of(
                new OrderKey<>("name", Fragment.of(alias + ".name"), false, false, name::apply, value -> value),
                new OrderKey<>(
                        "id",
                        Fragment.of(alias + ".id"),
                        false,
                        false,
                        record -> record.key,
                        key -> ((Number) key).longValue())));
    }

    /** Adds that the name has a part; none for null. */
    static void named(List<Fragment> conditions, String part) {
        if (part == null) {
            return;
        } else if (part.isBlank()) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE, "filter.name", "filter.name is blank. Leave it out to match all.");
        }
        conditions.add(Fragment.of("position(? in lower(r.name)) > 0", part.toLowerCase(Locale.ROOT)));
    }

    /** Adds that a column has one of the values; nothing for null. */
    static void in(List<Fragment> conditions, String column, List<?> values) {
        if (values != null) {
            conditions.add(Fragment.of(column + " = any(?)", values));
        }
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public CompletionStage<@NonNull Integer> totalCount(@Source PlaceConnection places) {
        return places.total();
    }

    /** The country of a place. */
    @Name("country")
    @Description("The country; null at sea.")
    public CompletionStage<Country> countryOfPlace(@Source Place place) {
        return Records.one(Country.class, place.countryKey);
    }
}
