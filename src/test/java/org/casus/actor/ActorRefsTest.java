package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refusal;
import org.casus.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActorRefsTest {

    @Inject
    ActorRefs refs;

    @Inject
    Store store;

    @Inject
    DataSource source;

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = source.getConnection()) {
            ActorFixture.fill(connection);
        }
    }

    private List<Long> keys(String... given) {
        return store.read(reader -> refs.keys(reader, List.of(given), "filter.actor"));
    }

    @Test
    void takesRefsAndNamesThatOneActorAloneHas() {
        assertThat(keys("ucdp-actor:116", "desk-actor:is")).containsExactly(6L, 1L);
        assertThat(keys("daesh", "desk-actor:ypg", "الدوله الاسلاميه")).containsExactly(1L, 5L, 1L);
        assertThat(keys("desk-actor:is", "desk-actor:is")).containsExactly(1L, 1L);
    }

    @Test
    void refsCostOneStatement() {
        List<String> statements = store.read(reader -> {
            refs.keys(reader, List.of("ucdp-actor:116", "desk-actor:is"), "filter.actor");
            return reader.statements();
        });
        assertThat(statements).hasSize(1);
    }

    @Test
    void refusesWhatNobodyHasAndTellsTheNearest() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keys("desk-actor:is", "Islamik State"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_ACTOR);
                    assertThat(refusal.argument()).isEqualTo("filter.actor.1");
                    assertThat(refusal.nearest()).startsWith("desk-actor:is");
                })
                .withMessageContaining("desk-actor:is (Islamic State)");
    }

    @Test
    void refusesANameThatSeveralHave() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keys("SDF"))
                .satisfies(refusal ->
                        assertThat(refusal.nearest()).containsExactlyInAnyOrder("desk-actor:sdf", "acled-actor:SDF"))
                .withMessageContaining("2 actors have the name \"SDF\"");
    }

    @Test
    void subgroupsAreTakenInAtAnyDepthAndLoopsDoNoHarm() {
        assertThat(store.<List<Long>>read(reader -> ActorRefs.withSubgroups(reader, List.of(ActorFixture.AL_QAIDA))))
                .containsExactly(
                        ActorFixture.AL_QAIDA, ActorFixture.IS, ActorFixture.IS_KHORASAN, ActorFixture.GHOST_BRIGADE);
        assertThat(store.<List<Long>>read(reader ->
                        ActorRefs.withSubgroups(reader, List.of(ActorFixture.GHOST_BRIGADE, ActorFixture.SDF))))
                .containsExactly(
                        ActorFixture.GHOST_BRIGADE,
                        ActorFixture.SDF,
                        ActorFixture.IS,
                        ActorFixture.YPG,
                        ActorFixture.IS_KHORASAN);
        assertThat(store.<List<Long>>read(reader -> ActorRefs.withSubgroups(reader, List.of())))
                .isEmpty();
    }
}
