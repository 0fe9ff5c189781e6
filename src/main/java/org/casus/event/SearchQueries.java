package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.event.filter.Words;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Paging;
import org.casus.search.NameFold;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** One search over all that has a name. */
@GraphQLApi
@RegisterForReflection
public class SearchQueries {

    private final Search search;

    SearchQueries(Search search) {
        this.search = search;
    }

    /** The best matches of all kinds. */
    @Query("search")
    @Description(
            "Looks through actors, countries, places, sources, conflicts and dyads by name, forgiving a typo or two, and through the words of events. The best matches first, of all kinds in one list.")
    public List<@NonNull SearchHit> search(
            @Name("text") @NonNull @Description("A name or some words, in any script.") String text,
            @Name("kind") @DefaultValue("[]") @Description("What to look through; everything without it.")
                    List<@NonNull SearchKind> kind,
            @Name("first") @DefaultValue("10") @Description("How many at most: 1 to 500.") int first) {
        Words.checkLength(text, "text");
        if (NameFold.fold(text).isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    "text",
                    "\"" + Quoted.of(text) + "\" has neither a letter nor a digit; write a name or some words.");
        }
        if (first < 1) {
            throw new Refusal(ErrorCode.INVALID_RANGE, "first", "first is " + first + "; it must be 1 at least.");
        }
        int limit = Paging.of(first, null, null, null).size();
        Set<SearchKind> wanted = kind == null ? EnumSet.allOf(SearchKind.class) : EnumSet.copyOf(kind);
        return search.find(GraphQLRequest.reader(), text, wanted, limit);
    }
}
