package org.casus.event.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.dataset.RevisionAction;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Nearest;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refs;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which changes; a class with open fields, since that is what arguments are read into. */
@Input("ChangeFilter")
@Description("Which changes: those that meet all that is given. Of a list, one of its values has to be met.")
public class ChangeFilter {

    /** The types whose changes are recorded. */
    private static final Set<String> TYPES = Set.of(
            "Event",
            "Claim",
            "Report",
            "ReportedStatistic",
            "Source",
            "Actor",
            "Place",
            "Conflict",
            "Dyad",
            "EventLink");

    /** Types of records. */
    @Description(
            "The types of the records: Event, Claim, Report, ReportedStatistic, Source, Actor, Place, Conflict, Dyad, EventLink.")
    public List<@NonNull String> types;

    @Description("What was done to them.")
    public List<@NonNull RevisionAction> actions;

    /** Which records. */
    @Description("The refs of the records.")
    public List<@NonNull String> refs;

    /** By whom. */
    @Description("Who did it, where it was no import: the names of API keys.")
    public List<@NonNull String> authors;

    /** @throws Refusal where a type is none, or a list is empty */
    void check() {
        for (List<?> list : new List<?>[] {types, actions, refs, authors}) {
            if (list != null) {
                Refs.requireSome(list, "filter");
            }
        }
        for (int i = 0; types != null && i < types.size(); i++) {
            if (!TYPES.contains(types.get(i))) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE,
                        Refs.at("filter.types", types, i),
                        "\"" + Quoted.of(types.get(i)) + "\" is no type whose changes are recorded: those are "
                                + String.join(", ", TYPES.stream().sorted().toList()) + ".",
                        Nearest.to(types.get(i), List.copyOf(TYPES)));
            }
        }
    }

    /** Whether events that imports created can be among them. */
    boolean hasCreatedEvents() {
        return (types == null || types.contains("Event"))
                && (actions == null || actions.contains(RevisionAction.CREATED))
                && authors == null;
    }

    /** What holds of a revision. */
    Fragment ofRevisions() {
        List<Fragment> all = new ArrayList<>();
        if (types != null) {
            all.add(Fragment.of("r.record_type = any(?)", types));
        }
        if (actions != null) {
            all.add(Fragment.of("r.action = any(?)", actions));
        }
        if (refs != null) {
            all.add(Fragment.of("r.record_ref = any(?)", refs));
        }
        if (authors != null) {
            all.add(Fragment.of("r.author = any(?)", authors));
        }
        return Fragment.and(all);
    }

    /** What holds of an event that an import created. */
    Fragment ofEvents() {
        return refs == null ? Fragment.TRUE : Fragment.of("e.ref = any(?)", refs);
    }
}
