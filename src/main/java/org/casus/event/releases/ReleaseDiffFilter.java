package org.casus.event.releases;

import java.util.List;
import org.casus.event.intake.EventStates;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ReleaseDiffFilter")
@Description("Which differences are wanted; all that is given must hold.")
public class ReleaseDiffFilter {

    /** Kinds of differences. */
    @Description("Of these kinds.")
    public List<@NonNull DifferenceKind> kind;

    /** Countries. */
    @Description("Of events in one of these countries, by code or name: now, or as one of the two releases has it.")
    public List<@NonNull String> country;

    /** Fields. */
    @Description(
            "Of events that both releases have and that differ in one of these fields, such as fatalities.best, start, place.name or participations.")
    public List<@NonNull String> field;

    /** @throws Refusal where a field is none */
    void check() {
        List<String> all = EventStates.fields();
        for (int i = 0; field != null && i < field.size(); i++) {
            if (!all.contains(field.get(i))) {
                throw new Refusal(
                        ErrorCode.INVALID_VALUE,
                        Refs.at("filter.field", field, i),
                        "\"" + Quoted.of(field.get(i)) + "\" is no field of an event's revisions: those are "
                                + String.join(", ", all) + ".",
                        Nearest.to(field.get(i), all));
            }
        }
    }

    /** Whether differences of that kind can be wanted. */
    boolean wants(DifferenceKind one) {
        return (kind == null || kind.contains(one)) && (field == null || one == DifferenceKind.UPDATED);
    }

    /** Whether the difference is of a kind, and in a field, that is wanted. */
    boolean takes(ReleaseDifference difference) {
        return wants(difference.kind())
                && (field == null || difference.changes().stream().anyMatch(change -> field.contains(change.field())));
    }
}
