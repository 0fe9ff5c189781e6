package org.casus.event.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.TestStore;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.NonNull;

/** A type of record that Casus does not have: whatever is to know it knows it by this. */
@Entity
@Table(name = "camp")
public class Camp extends VersionedRecord {

    @NonNull
    @Column(length = 20)
    public String name;

    @Count
    @Named("holds.people")
    @Column(name = "people")
    public Integer people;

    @Reference("country")
    @Column(name = "country_id")
    public Long countryKey;

    @Column(name = "opened_on")
    public LocalDate opened;

    @Transient
    @Elements(table = "camp_tag", owner = "camp_id", column = "tag", length = 20)
    public Set<String> tags;

    /** Makes its tables. */
    public static void create(TestStore store) throws SQLException {
        store.create("""
                create table camp (id bigint primary key, uid uuid not null unique, ref varchar(300) not null,
                  name varchar(20) not null, people integer, country_id bigint, opened_on date, version integer default 1 not null)""");
        store.create("create table camp_tag (camp_id bigint, tag varchar(20))");
    }
}
