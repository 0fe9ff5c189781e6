package org.casus.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.casus.dataset.record.ReleaseKind;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "release")
@NodeTag('V')
@Description("One version of a dataset.")
public class Release extends StoredRecord implements Node {

    @Ignore
    @Reference("dataset")
    @Column(name = "dataset_id", nullable = false)
    public Long datasetKey;

    @NonNull
    @Description("The publisher's version, such as 21.1.")
    @Column(length = 40)
    public String version;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Whether it is final.")
    public ReleaseKind kind;

    @Column(name = "published_on")
    @Description("The day on which it was published, where known.")
    public LocalDate published;

    /** The releases of a dataset, in the order of their first import. */
    public static List<Release> ofDataset(Reader reader, long dataset) {
        return reader.entities(
                Release.class, Fragment.of("select * from release where dataset_id = ? order by id", dataset));
    }

    /** The same of several datasets, one after another. */
    static List<Release> ofDatasets(Reader reader, Collection<Long> datasets) {
        return reader.entities(
                Release.class,
                Fragment.of("select * from release where dataset_id = any(?) order by dataset_id, id", datasets));
    }
}
