package org.casus.actor;

import java.util.List;
import org.casus.dataset.record.ActorKind;
import org.casus.graphql.paging.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorFilter")
@Description("Which actors are wanted; all that is given must hold.")
public class ActorFilter {

    @Description(
            "Any of its names, as people write them: in part, words in any order, initials, without accents, with a"
                    + " typo or two, in any script.")
    public String name;

    @Description("It is of one of these kinds.")
    public List<@NonNull ActorKind> kind;

    @Description("The first day of its first event in this store.")
    public DateRange firstSeen;

    @Description(
            "It has a tie to this actor, of any kind and in either direction: a ref, or a name that one actor alone has.")
    public String relatedTo;

    @Description("Whether it took part in any event.")
    public Boolean hasEvents;
}
