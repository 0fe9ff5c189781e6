package org.casus.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What is known of an API key: all but its secret, which nobody knows but its owner. */
@RegisterForReflection
@Description("What is known of an API key: all but its secret, which is shown once, when it is made.")
public class ApiKey {

    @NonNull
    @Description("How the key begins: by this it is named in lists, in logs and when it is revoked.")
    public String prefix;

    @NonNull
    @Description("What it is for, or whose it is. Revisions that are made with it name this as their author.")
    public String name;

    @NonNull
    @Description("What it may do.")
    public AccessRole role;

    @NonNull
    @Description("When it was made.")
    public OffsetDateTime createdAt;

    @Description("The name of the key that made it; null where it was made on the machine, by casus keys.")
    public String createdBy;

    @Description("From when on it is refused; null for never.")
    public OffsetDateTime expiresAt;

    @Description("When it was revoked; null where it was not.")
    public OffsetDateTime revokedAt;

    @Description("When it was last used, to a minute or so; null for never.")
    public OffsetDateTime lastUsedAt;

    static ApiKey read(ResultSet row) throws SQLException {
        ApiKey key = new ApiKey();
        key.prefix = row.getString("prefix");
        key.name = row.getString("name");
        key.role = AccessRole.valueOf(row.getString("role"));
        key.createdAt = row.getObject("created_at", OffsetDateTime.class);
        key.createdBy = row.getString("created_by");
        key.expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        key.revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        key.lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return key;
    }

    /** Why it is refused at that time, as a part of a sentence; null where it is not. */
    String refusedFor(OffsetDateTime now) {
        if (revokedAt != null) {
            return "was revoked";
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? "has expired" : null;
    }
}
