package org.casus.actor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.casus.store.mapping.Derived;
import org.casus.store.mapping.Property;
import org.eclipse.microprofile.graphql.NonNull;

/** The ref of an actor that was merged into another, under which that one is still found. */
@Entity
@Table(name = "merged_actor")
public class MergedActor extends PanacheEntityBase {

    /** Of the ref. */
    @Id
    @Derived
    public UUID uid;

    @NonNull
    @Column(length = Property.REF)
    public String ref;

    @Column(name = "actor_id")
    public Long actorKey;
}
