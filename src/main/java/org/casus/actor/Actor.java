package org.casus.actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Set;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorKindBasis;
import org.casus.dataset.record.Organisation;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.mapping.Bookkeeping;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Named;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "actor")
@NodeTag('A')
@Description("Somebody who takes part in conflict: a state, a group, a crowd, civilians.")
public class Actor extends VersionedRecord implements Node {

    @NonNull
    @Description("Its primary name.")
    @Column(length = 500)
    @ExportColumn(hxl = "#group+name")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is.")
    @ExportColumn(hxl = "#group+type")
    public ActorKind kind;

    @Bookkeeping
    @Enumerated(EnumType.STRING)
    @Column(name = "kind_basis", updatable = false)
    @Description(
            "What its kind was inferred from, where UCDP does not say it; null where a dataset or a person said it, or nobody knows it.")
    public ActorKindBasis kindBasis;

    @Bookkeeping
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @Description("How organised UCDP's list of actors says that it is; null where it is not on the list.")
    public Organisation organisation;

    @Ignore
    @Transient
    @Elements(owner = "actor_id")
    public List<ActorName> names;

    @Ignore
    @Transient
    @Elements(owner = "actor_id")
    public List<ActorTie> relations;

    @Ignore
    @Transient
    @Elements(owner = "actor_id")
    @Named("mergedRefs")
    public Set<MergedActor> merged;
}
