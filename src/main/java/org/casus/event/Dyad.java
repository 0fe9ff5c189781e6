package org.casus.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.casus.dataset.record.DatePrecision;
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

/** Two sides that fight, as UCDP has it. */
@Entity
@ReferenceData
@Table(name = "dyad")
@NodeTag('Y')
@Description("Two sides that fight, or one that kills the other's civilians, as UCDP has it.")
public class Dyad extends StoredRecord implements Node {

    @NonNull
    @Description("Such as Government of Syria - IS.")
    @Column(length = 1_000)
    public String name;

    @Ignore
    @Reference("conflict")
    @Column(name = "conflict_id")
    public Long conflictKey;

    @Ignore
    @Reference("actor")
    @Column(name = "side_a_id")
    public Long sideAKey;

    @Ignore
    @Reference("actor")
    @Column(name = "side_b_id")
    public Long sideBKey;

    @Column(name = "started_on")
    @Description(
            "The first day on which somebody was killed in it; null where no table of dyads was imported that says so.")
    public LocalDate start;

    /** How exactly that is known. */
    @Column(name = "started_precision")
    @Enumerated(EnumType.STRING)
    @Description("How exactly that day is known.")
    public DatePrecision startPrecision;

    /** The dyads of these conflicts, conflict by conflict, by name. */
    static List<Dyad> ofConflicts(Reader reader, Collection<Long> conflicts) {
        return reader.entities(
                Dyad.class,
                Fragment.of("select * from dyad where conflict_id = any(?) order by conflict_id, name, id", conflicts));
    }
}
