package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.casus.dataset.record.SourceKind;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "source")
@NodeTag('S')
@Description("Somebody who publishes or speaks.")
public class Source extends VersionedRecord implements Node {

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is.")
    public SourceKind kind;

    @NonNull
    @Description("Its name.")
    @Column(length = 500)
    public String name;

    @Ignore
    @Reference("country")
    @Column(name = "country_id")
    public Long countryKey;

    @Description("Where it is on the web.")
    @Column(length = 2_000)
    public String url;
}
