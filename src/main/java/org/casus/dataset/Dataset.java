package org.casus.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;

/** A body of events that one publisher codes by one set of rules. */
@Entity
@Description("A body of events that one publisher codes by one set of rules.")
public class Dataset extends PanacheEntityBase {

    /** The database's own key. */
    @Id
    @Column(name = "id")
    public Long key;

    /** The UUID of version 5 of {@link #ref}. */
    public UUID uid;

    @Description("The natural key, such as dataset:ucdp-ged.")
    public String ref;

    @Description("The name under which it is published.")
    public String name;

    @Description("Who publishes it.")
    public String publisher;

    @Description("The terms under which it may be used.")
    public String licence;

    @Description("What to cite when its data are shown.")
    public String citation;

    @Description("Where it is published.")
    public String url;

    @Description("What it covers.")
    public String description;
}
