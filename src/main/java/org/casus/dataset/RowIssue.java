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
import jakarta.persistence.Table;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.eclipse.microprofile.graphql.Description;

/** What was odd about a row of an imported file. */
@Entity
@Table(name = "row_issue")
@Description("What was odd about a row of an imported file.")
public class RowIssue extends PanacheEntityBase {

    /** The database's own key. */
    @Id
    @Column(name = "id")
    public Long key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id")
    @Description("The run that met it.")
    public ImportRun run;

    @Column(name = "row_number")
    @Description("The number of the data row, from 1, the header not counted.")
    public long rowNumber;

    @Column(name = "record_ref")
    @Description("The ref of the record that the row is about, where it has one.")
    public String recordRef;

    @Enumerated(EnumType.STRING)
    @Description("How grave it is.")
    public IssueSeverity severity;

    @Enumerated(EnumType.STRING)
    @Description("What kind of oddity it is.")
    public IssueKind kind;

    @Description("What is wrong, and what was done about it.")
    public String message;
}
