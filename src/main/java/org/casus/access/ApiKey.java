package org.casus.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.DynamicUpdate;

/** What is known of an API key: all but its secret, which nobody knows but its owner. */
@Entity
@Table(name = "api_key")
@DynamicUpdate // whoever revokes a key, and whoever notes that it was used, write nothing else
@Description("What is known of an API key: all but its secret, which is shown once, when it is made.")
public class ApiKey extends PanacheEntityBase {

    @Id
    @NonNull
    @Description("How the key begins: by this it is named in lists, in logs and when it is revoked.")
    public String prefix;

    /** Of its text. */
    @Ignore
    @Column(name = "secret_hash")
    public String hash;

    @NonNull
    @Description("What it is for, or whose it is. Revisions that are made with it name this as their author.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it may do.")
    public AccessRole role;

    @NonNull
    @Description("When it was made.")
    @Column(name = "created_at")
    public OffsetDateTime createdAt;

    @Description("The name of the key that made it; null where it was made on the machine, by casus keys.")
    @Column(name = "created_by")
    public String createdBy;

    @Description("From when on it is refused; null for never.")
    @Column(name = "expires_at")
    public OffsetDateTime expiresAt;

    @Description("When it was revoked; null where it was not.")
    @Column(name = "revoked_at")
    public OffsetDateTime revokedAt;

    @Description("When it was last used, to a minute or so; null for never.")
    @Column(name = "last_used_at")
    public OffsetDateTime lastUsedAt;

    /** Why it is refused at that time, as a part of a sentence; null where it is not. */
    String refusedFor(OffsetDateTime now) {
        if (revokedAt != null) {
            return "was revoked";
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? "has expired" : null;
    }
}
