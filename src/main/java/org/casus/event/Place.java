package org.casus.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.casus.dataset.record.PlacePrecision;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.ReferenceData;
import org.casus.graphql.node.VersionedRecord;
import org.casus.store.mapping.Derived;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@ReferenceData
@Table(name = "place")
@NodeTag('P')
@Description("Where something happened, as precisely as somebody said.")
public class Place extends VersionedRecord implements Node {

    @NonNull
    @Description("The name, as the source writes it.")
    @Column(length = 500)
    public String name;

    @Description("Degrees north, WGS 84; null where there are no coordinates.")
    public Double latitude;

    @Description("Degrees east, WGS 84; null where there are no coordinates.")
    public Double longitude;

    @NonNull
    @Column(name = "place_precision")
    @Enumerated(EnumType.STRING)
    @Description("How exact that is.")
    public PlacePrecision precision;

    @Column(name = "precision_code", length = 20)
    @Description("The source's own code for the precision.")
    public String precisionCode;

    @Column(name = "precision_scheme", length = 40)
    @Description("Whose code that is, such as ucdp-where-prec.")
    public String precisionScheme;

    @Ignore
    @Reference("country")
    @Column(name = "country_id")
    public Long countryKey;

    @Column(name = "country_code", length = 20)
    @Description(
            "The number by which the source names the country, where it is not that of Country.gw: 345, Yugoslavia, for Serbia; else null.")
    public String countryCode;

    @Description("First administrative level, such as a province.")
    @Column(length = 200)
    public String admin1;

    @Description("Second administrative level, such as a district.")
    @Column(length = 200)
    public String admin2;

    @Description("Third administrative level.")
    @Column(length = 200)
    public String admin3;

    @Derived
    @Column(name = "prio_grid")
    @Description("PRIO-GRID cell: half a degree wide and high, numbered from 1 in the south-west.")
    public Integer prioGrid;
}
