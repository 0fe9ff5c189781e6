package org.casus.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "row_issue")
@Description("What was odd about a row of an imported file.")
public class ImportIssue extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "run_id")
    public Long runKey;

    @NonNull
    @Column(name = "row_number")
    @Description("The number of the data row in its file, from 1, the header not counted.")
    public int row;

    @Column(name = "record_ref")
    @Description("The ref of the record that the row is about, where it has one.")
    public String record;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How grave it is.")
    public IssueSeverity severity;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of oddity it is.")
    public IssueKind kind;

    @NonNull
    @Description("What is wrong, and what was done about it.")
    public String message;
}
