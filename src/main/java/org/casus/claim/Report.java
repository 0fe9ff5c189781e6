package org.casus.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Table(name = "report")
@NodeTag('R')
@Description("An article, message or other report.")
public class Report extends VersionedRecord implements Node {

    @Ignore
    @Reference("source")
    @Column(name = "publisher_id")
    public Long publisherKey;

    @Description("Its headline.")
    @Column(length = 8_000)
    public String headline;

    @Description("Where it can be read.")
    @Column(length = 2_000)
    public String url;

    @Column(name = "published_on")
    @Description("When it was published; null where nobody dated it.")
    public LocalDate published;

    @Description("Its language, as a BCP 47 tag.")
    @Column(length = 20)
    public String language;

    @Description("The reference as its dataset writes it.")
    @Column(length = 20_000)
    public String citation;
}
