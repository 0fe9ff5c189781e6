package org.casus.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "dataset")
@NodeTag('D')
@Description("A body of events that one publisher codes by one set of rules.")
public class Dataset extends StoredRecord implements Node {

    @NonNull
    @Description("The name under which it is published.")
    @Column(length = 200)
    public String name;

    @Description("Who publishes it.")
    @Column(length = 200)
    public String publisher;

    @Description("The terms under which it may be used.")
    @Column(length = 200)
    public String licence;

    @Description("What to cite when its data are shown.")
    @Column(length = 4_000)
    public String citation;

    @Description("Where it is published.")
    @Column(length = 2_000)
    public String url;

    @Description("What it covers.")
    @Column(length = 4_000)
    public String description;

    /** All datasets, by name. */
    static List<Dataset> all(Reader reader) {
        return reader.entities(Dataset.class, Fragment.of("select * from dataset order by name, id"));
    }
}
