package org.casus.actor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A tie between two actors. */
@Entity
@Table(name = "actor_relation")
@Description("A tie from one actor to another.")
public class ActorRelation extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "actor_id")
    public Long actorKey;

    /** What the tie is, read from the actor to the other. */
    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What the tie is, read from the actor to the other.")
    public RelationKind kind;

    @Ignore
    @Column(name = "other_id")
    public Long otherKey;

    /** First day, where known. */
    @Column(name = "valid_from")
    @Description("First day, where known.")
    public LocalDate from;

    /** Last day, where known. */
    @Column(name = "valid_to")
    @Description("Last day, where known.")
    public LocalDate to;
}
