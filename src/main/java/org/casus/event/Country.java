package org.casus.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.casus.dataset.record.Region;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Named;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "country")
@NodeTag('C')
@Description("A country of today, or a state that was one.")
public class Country extends StoredRecord implements Node {

    @Description("ISO 3166-1 alpha-2 code, such as SY; null for former states without one.")
    public String alpha2;

    @NonNull
    @Description("ISO 3166-1 alpha-3 code, such as SYR; of four letters (ISO 3166-3) for some former states.")
    public String alpha3;

    @Ignore
    @Named("numeric")
    @Column(name = "numeric_code")
    public Integer number;

    @Description("Gleditsch-Ward number of the state, such as 652; null where it never was one of their states.")
    public Integer gw;

    @NonNull
    @Description("Short English name in everyday use.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The region, as UCDP divides the world.")
    public Region region;

    @Description("Last day of a former state, else null.")
    public LocalDate ended;

    @Description("ISO 3166-1 numeric code, three digits, such as 004; null for former states without one.")
    public String getNumeric() {
        return number == null ? null : "%03d".formatted(number);
    }

    /** All countries, by name. */
    static List<Country> all(Reader reader) {
        return reader.entities(Country.class, Fragment.of("select * from country order by name"));
    }
}
