package org.casus.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.casus.graphql.Node;
import org.casus.graphql.NodeTag;
import org.casus.graphql.ReferenceData;
import org.casus.graphql.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A body of events that one publisher codes by one set of rules. */
@Entity
@ReferenceData
@Table(name = "dataset")
@NodeTag('D')
@Description("A body of events that one publisher codes by one set of rules.")
public class Dataset extends StoredRecord implements Node {

    /** The name under which it is published. */
    @NonNull
    @Description("The name under which it is published.")
    @Column(length = 200)
    public String name;

    /** Who publishes it. */
    @Description("Who publishes it.")
    @Column(length = 200)
    public String publisher;

    /** The terms under which it may be used. */
    @Description("The terms under which it may be used.")
    @Column(length = 200)
    public String licence;

    /** What to cite when its data are shown. */
    @Description("What to cite when its data are shown.")
    @Column(length = 4_000)
    public String citation;

    /** Where it is published. */
    @Description("Where it is published.")
    @Column(length = 2_000)
    public String url;

    /** What it covers. */
    @Description("What it covers.")
    @Column(length = 4_000)
    public String description;

    /** All datasets, by name. */
    static List<Dataset> all(Reader reader) {
        return reader.entities(Dataset.class, Fragment.of("select * from dataset order by name, id"));
    }
}
