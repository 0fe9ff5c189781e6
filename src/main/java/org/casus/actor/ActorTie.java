package org.casus.actor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.casus.store.mapping.Reference;

/** A tie from one actor to another as it is stored; {@link ActorRelation} is how one of the two sees it. */
@Entity
@Table(name = "actor_relation")
public class ActorTie extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    public Long key;

    @Column(name = "actor_id")
    public Long actorKey;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public RelationKind kind;

    @Reference("actor")
    @Column(name = "other_id", nullable = false)
    public Long otherKey;

    @Column(name = "valid_from")
    public LocalDate from;

    @Column(name = "valid_to")
    public LocalDate to;
}
