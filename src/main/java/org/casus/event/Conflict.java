package org.casus.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.Incompatibility;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.StoredRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What several dyads fight about, as UCDP has it. */
@Entity
@ReferenceData
@Table(name = "conflict")
@NodeTag('K')
@Description("What one or more dyads fight about, as UCDP has it.")
public class Conflict extends StoredRecord implements Node {

    @NonNull
    @Description("Such as Syria: Government.")
    @Column(length = 1_000)
    public String name;

    @Enumerated(EnumType.STRING)
    @Description("What it is about; null where no table of conflicts was imported that says so.")
    public Incompatibility incompatibility;

    @Description("The territory that it is about, in UCDP's words.")
    @Column(length = 500)
    public String territory;

    @Column(name = "started_on")
    @Description("The first day on which somebody was killed in it.")
    public LocalDate start;

    /** How exactly that is known. */
    @Column(name = "started_precision")
    @Enumerated(EnumType.STRING)
    @Description("How exactly that day is known.")
    public DatePrecision startPrecision;
}
