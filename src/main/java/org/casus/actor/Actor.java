package org.casus.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.casus.dataset.record.ActorKind;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.ReferenceData;
import org.casus.graphql.StoredRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who takes part in conflict: a state, a group, a crowd, civilians. */
@Entity
@ReferenceData
@Table(name = "actor")
@NodeTag('A')
@Description("Somebody who takes part in conflict: a state, a group, a crowd, civilians.")
public class Actor extends StoredRecord implements Node {

    /** What it is. */
    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is.")
    public ActorKind kind;

    /** Its primary name. */
    @NonNull
    @Description("Its primary name.")
    public String name;
}
