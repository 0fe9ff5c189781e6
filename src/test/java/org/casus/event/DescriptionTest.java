package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.junit.jupiter.api.Test;

/** What records are called outside, as their entities say. */
class DescriptionTest {

    @Test
    void anEventIsCalledWhatGraphqlCallsIt() {
        assertThat(names(Mapping.of(Event.class).told()))
                .containsExactly(
                        "title",
                        "start",
                        "end",
                        "datePrecision",
                        "datePrecisionCode",
                        "ongoing",
                        "typeOfViolence",
                        "conflict",
                        "dyad",
                        "place",
                        "fatalities.low",
                        "fatalities.best",
                        "fatalities.high",
                        "fatalities.sideA",
                        "fatalities.sideB",
                        "fatalities.civilians",
                        "fatalities.unknown",
                        "clarity",
                        "sourceCount",
                        "notes");
        assertThat(names(Mapping.of(Event.class).derived()))
                .containsExactly("latitude", "longitude", "prioGrid", "countryKey", "runKey");
    }

    @Test
    void listsSayWhereTheyAre() {
        Children reports = Mapping.of(Event.class).list("reports");
        assertThat(reports.table()).isEqualTo("event_report");
        assertThat(reports.isPlain()).isTrue();
        assertThat(reports.isNumbered()).isFalse();
        Children participations = Mapping.of(Event.class).list("participations");
        assertThat(names(participations.told())).containsExactly("actor", "side", "role");
        assertThat(participations.isNumbered()).isTrue();
        assertThat(Mapping.of(Actor.class).list("relations").isTie()).isTrue();
        assertThat(Mapping.of(Actor.class).list("names").isTie()).isFalse();
        Children merged = Mapping.of(Actor.class).list("mergedRefs");
        assertThat(merged.isPlain()).isTrue();
        assertThat(names(merged.derived())).containsExactly("uid");
    }

    @Test
    void aNumberSaysWhatItHolds() {
        assertThat(Mapping.of(Event.class).property("fatalities.best").max()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Mapping.of(Claim.class).property("quantity.amount").max()).isEqualTo(Long.MAX_VALUE);
        assertThat(Mapping.of(Claim.class).property("metric").kind()).isEqualTo(Property.Kind.WORD);
        assertThat(Mapping.of(Claim.class).property("event").required()).isTrue();
    }

    private static List<String> names(List<Property> properties) {
        return properties.stream().map(Property::name).toList();
    }
}
