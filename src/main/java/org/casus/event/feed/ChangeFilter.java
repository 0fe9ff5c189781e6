package org.casus.event.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.dataset.RevisionAction;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
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
    public List<@NonNull String> type;

    @Description("What was done to them.")
    public List<@NonNull RevisionAction> action;

    /** Which records. */
    @Description("The refs of the records.")
    public List<@NonNull String> ref;

    /** By whom. */
    @Description("Who did it, where it was no import: the names of API keys.")
    public List<@NonNull String> author;

    /** @throws Refusal where a type is none */
    void check() {
        for (int i = 0; type != null && i < type.size(); i++) {
            if (!TYPES.contains(type.get(i))) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE,
                        Refs.at("filter.type", type, i),
                        "\"" + Quoted.of(type.get(i)) + "\" is no type whose changes are recorded: those are "
                                + String.join(", ", TYPES.stream().sorted().toList()) + ".",
                        Nearest.to(type.get(i), List.copyOf(TYPES)));
            }
        }
    }

    /** Whether events that imports created can be among them. */
    boolean hasCreatedEvents() {
        return (type == null || type.contains("Event"))
                && (action == null || action.contains(RevisionAction.CREATED))
                && author == null;
    }

    /** What holds of a revision. */
    Fragment ofRevisions() {
        List<Fragment> all = new ArrayList<>();
        if (type != null) {
            all.add(Fragment.of("r.record_type = any(?)", type));
        }
        if (action != null) {
            all.add(Fragment.of("r.action = any(?)", action));
        }
        if (ref != null) {
            all.add(Fragment.of("r.record_ref = any(?)", ref));
        }
        if (author != null) {
            all.add(Fragment.of("r.author = any(?)", author));
        }
        return Fragment.and(all);
    }

    /** What holds of an event that an import created. */
    Fragment ofEvents() {
        return ref == null ? Fragment.TRUE : Fragment.of("e.ref = any(?)", ref);
    }
}
