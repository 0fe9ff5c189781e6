package org.casus.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.casus.dataset.record.ReleaseKind;
import org.eclipse.microprofile.graphql.Description;

/** One version of a dataset. */
@Entity
@Description("One version of a dataset.")
public class Release extends PanacheEntityBase {

    /** The database's own key. */
    @Id
    @Column(name = "id")
    public Long key;

    /** The UUID of version 5 of {@link #ref}. */
    public UUID uid;

    @Description("The natural key, such as release:ucdp-ged/21.1.")
    public String ref;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dataset_id")
    @Description("The dataset of which it is a version.")
    public Dataset dataset;

    @Description("The publisher's version, such as 21.1.")
    public String version;

    @Enumerated(EnumType.STRING)
    @Description("Whether it is final.")
    public ReleaseKind kind;

    @Column(name = "published_on")
    @Description("The day on which it was published, where known.")
    public LocalDate publishedOn;
}
