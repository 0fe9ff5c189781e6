package org.casus.graphql.node;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A record that people may change, and that is changed by whoever has seen its version. */
@MappedSuperclass
public abstract class VersionedRecord extends StoredRecord {

    @NonNull
    @Version
    @Description(
            "Counts the changes of this record, from 1. Whoever wants to change it gives the version that they saw.")
    public int version;
}
