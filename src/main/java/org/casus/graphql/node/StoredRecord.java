package org.casus.graphql.node;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A record that the outside knows by its ref.
 *
 * <p>Entities hold the keys of what they are associated with, not lazy references: a request loads each association in
 * one batch for all the rows that ask for it, and a reference that loads itself would be one statement a row.
 *
 * <p>Each entity declares {@link Node} itself: were it declared here, the schema would show this class as a type.
 */
@MappedSuperclass
@RegisterForReflection
public abstract class StoredRecord extends PanacheEntityBase {

    /** The database's own key, never shown; the writer takes it from the sequence. */
    @jakarta.persistence.Id
    @Column(name = "id")
    @Ignore
    public Long key;

    /** The version 5 UUID of the ref. */
    @Ignore
    @Column(updatable = false)
    public UUID uid;

    /** The natural key, {@code scheme:externalId}. */
    @Ignore
    @Column(name = "ref", updatable = false)
    public String naturalKey;

    /** The global id. */
    @Id
    @NonNull
    @Description("Global and opaque. Derived from the ref, so that the same record has the same id on every server.")
    public String getId() {
        return GlobalId.of(getClass(), uid);
    }

    @NonNull
    @Description("The natural key, scheme:externalId, such as ucdp-ged:427875. Unique.")
    public String getRef() {
        return naturalKey;
    }
}
