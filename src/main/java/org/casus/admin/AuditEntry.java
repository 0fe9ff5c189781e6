package org.casus.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.casus.access.AccessRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A write, or a change of a key. */
@Entity
@Table(name = "audit_entry")
@Description("A write, or a change of an API key.")
public class AuditEntry extends PanacheEntityBase {

    /** The database's own key; it grows with time. */
    @Id
    @Ignore
    @Column(name = "id")
    public Long entryKey;

    @NonNull
    @Description("When.")
    public OffsetDateTime at;

    @Description("Who: the name of the API key, or of a bearer token's owner; null on the machine, by a command.")
    public String caller;

    @Column(name = "key_prefix")
    @Description("How the API key begins; oidc where it was a bearer token, null where it was neither.")
    public String key;

    @Enumerated(EnumType.STRING)
    @Description("The role that it had; null on the machine.")
    public AccessRole role;

    @NonNull
    @Description("The mutation, or what the command does.")
    public String operation;

    /** The version of the data that the write made. */
    @Ignore
    public Long version;

    @Description("What it was about where it changed no record, such as the prefix of an API key.")
    public String subject;
}
