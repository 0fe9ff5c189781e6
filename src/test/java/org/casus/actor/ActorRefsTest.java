package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.RollUp;
import org.casus.store.Store;
import org.casus.store.Uid;
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
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.AMBIGUOUS);
                    assertThat(refusal.nearest()).containsExactlyInAnyOrder("desk-actor:sdf", "acled-actor:SDF");
                })
                .withMessageContaining("2 actors have the name \"SDF\"");
    }

    @Test
    void theCaseOfANameChoosesNobody() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keys("sdf"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.AMBIGUOUS));
    }

    @Test
    void aNameOfActorsThatAreTheSameMeansAllOfThem() throws SQLException {
        tie(ActorFixture.SDF, "desk-actor:between", "acled-actor:SDF");
        assertThat(keys("SDF")).hasSize(2).contains(ActorFixture.SDF);
        assertThat(keys("desk-actor:sdf")).as("a ref means one").containsExactly(ActorFixture.SDF);
    }

    /** Ties the first to the last by way of another one, as datasets are tied by a third. */
    private void tie(long first, String between, String last) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into actor (id, uid, ref, kind, name) values (900, '%s', '%s', 'UNKNOWN', 'Between')"
                            .formatted(Uid.of(between), between));
            statement.execute(
                    "insert into actor_relation (id, actor_id, kind, other_id) values (901, %d, 'SAME_AS', 900)"
                            .formatted(first));
            statement.execute(
                    "insert into actor_relation (id, actor_id, kind, other_id) select 902, id, 'SAME_AS', 900 from actor where ref = '%s'"
                            .formatted(last));
            statement.execute("update data_version set version = version + 1");
        }
    }

    @Test
    void whatCountsAsAPartIsTakenInAtAnyDepthAndLoopsDoNoHarm() {
        assertThat(below(EnumSet.allOf(RollUp.class), ActorFixture.AL_QAIDA))
                .containsExactly(
                        ActorFixture.AL_QAIDA, ActorFixture.IS, ActorFixture.IS_KHORASAN, ActorFixture.GHOST_BRIGADE);
        assertThat(below(EnumSet.allOf(RollUp.class), ActorFixture.GHOST_BRIGADE, ActorFixture.SDF))
                .containsExactly(
                        ActorFixture.GHOST_BRIGADE,
                        ActorFixture.SDF,
                        ActorFixture.IS,
                        ActorFixture.YPG,
                        ActorFixture.IS_KHORASAN);
        assertThat(below(EnumSet.allOf(RollUp.class))).isEmpty();
    }

    @Test
    void onlyWhatIsAskedForCountsAsAPart() {
        assertThat(below(Set.of(), ActorFixture.AL_QAIDA)).containsExactly(ActorFixture.AL_QAIDA);
        assertThat(below(Set.of(RollUp.SUBGROUPS), ActorFixture.SDF))
                .as("members of an alliance are no sub-groups")
                .containsExactly(ActorFixture.SDF);
        assertThat(below(Set.of(RollUp.ALLIANCES), ActorFixture.SDF))
                .containsExactly(ActorFixture.SDF, ActorFixture.YPG);
        assertThat(below(Set.of(RollUp.SPLINTERS), ActorFixture.AL_QAIDA))
                .startsWith(ActorFixture.AL_QAIDA, ActorFixture.IS);
    }

    private List<Long> below(Set<RollUp> parts, Long... actors) {
        return store.read(reader -> ActorRefs.below(reader, List.of(actors), parts));
    }
}
