package org.casus.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.StoredRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What several dyads fight about, as UCDP has it. */
@Entity
@Table(name = "conflict")
@NodeTag('K')
@Description("What one or more dyads fight about, as UCDP has it.")
public class Conflict extends StoredRecord implements Node {

    /** Such as Syria: Government. */
    @NonNull
    @Description("Such as Syria: Government.")
    public String name;
}
