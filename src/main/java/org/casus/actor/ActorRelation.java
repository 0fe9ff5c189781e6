package org.casus.actor;

import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A tie between two actors, as one of them sees it.")
public record ActorRelation(
        @NonNull @Description("What the tie is, read from the one it goes out from to the other.")
        RelationKind kind,

        @NonNull @Description("Whether it goes out from the actor that was asked, or comes in to it.")
        RelationDirection direction,

        @NonNull @Description("The actor at the other end.") Actor actor,

        @Description("First day, where known.") LocalDate from,

        @Description("Last day, where known.") LocalDate to) {

    /** By kind, direction, first day and name; ties without a first day before those with one. */
    static final Comparator<ActorRelation> ORDER = Comparator.comparing(ActorRelation::kind)
            .thenComparing(ActorRelation::direction)
            .thenComparing(ActorRelation::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(relation -> relation.actor().name)
            .thenComparing(relation -> relation.actor().naturalKey);
}
