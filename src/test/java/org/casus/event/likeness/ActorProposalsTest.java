package org.casus.event.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.casus.event.intake.ActorLinks;
import org.casus.store.EmptyStore;
import org.casus.store.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ActorProposalsTest {

    @Inject
    ActorProposals proposals;

    @Inject
    DataSource source;

    @TempDir
    Path folder;

    private long next = 7_000;

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = source.getConnection()) {
            EmptyStore.empty(connection);
            long red = actor(connection, "ucdp-actor:1", "Red Front");
            name(connection, red, "Frente Rojo");
            actor(connection, "acled-actor:RF: Red Front", "RF: Red Front");
            actor(connection, "acled-actor:Red Front (Syria)", "Red Front (Syria)");
            actor(connection, "desk-actor:red", "frente rojo");
            actor(connection, "ucdp-actor:2", "Twin Army");
            actor(connection, "ucdp-actor:3", "Twin Army");
            actor(connection, "acled-actor:Twin Army", "Twin Army");
            long blue = actor(connection, "ucdp-actor:4", "Blue Front");
            tie(connection, actor(connection, "desk-actor:blue", "Blue Front"), blue);
            actor(connection, "ucdp-actor:5", "Green Front");
            actor(connection, "acled-actor:Green Front", "Green Front");
            actor(connection, "ucdp-actor:303", "Taleban");
            actor(connection, "acled-actor:Taliban", "Taliban");
        }
    }

    private ActorLinks table(String... lines) throws Exception {
        Path file = folder.resolve("links.csv");
        Files.writeString(file, "actor,same_as,verdict\n" + String.join("\n", lines) + "\n");
        return ActorLinks.read(Optional.of(file));
    }

    @Test
    void actorsOfDifferentDatasetsThatBearANameInCommonAreProposed() throws Exception {
        assertThat(proposals.find(table("acled-actor:Green Front,ucdp-actor:5,no")))
                .extracting(pair -> pair.actor() + " " + pair.other())
                .containsExactly(
                        "acled-actor:RF: Red Front ucdp-actor:1",
                        "acled-actor:Red Front (Syria) ucdp-actor:1",
                        "acled-actor:Taliban ucdp-actor:303",
                        "desk-actor:red ucdp-actor:1");
    }

    @Test
    void whatNobodyHasRefusedIsProposedAgain() throws Exception {
        List<ActorProposals.Proposal> all = proposals.find(table());
        assertThat(all).contains(new ActorProposals.Proposal("acled-actor:Green Front", "ucdp-actor:5", "green front"));
        assertThat(proposals.find(table())).isEqualTo(all);
    }

    private long actor(Connection connection, String ref, String name) throws SQLException {
        long key = next++;
        run(
                connection,
                "insert into actor (id, uid, ref, kind, name) values (%d, '%s', '%s', 'UNKNOWN', '%s')"
                        .formatted(key, Uid.of(ref), ref, name));
        return key;
    }

    private void name(Connection connection, long actor, String name) throws SQLException {
        run(
                connection,
                "insert into actor_name (id, actor_id, kind, name) values (%d, %d, 'ALIAS', '%s')"
                        .formatted(next++, actor, name));
    }

    private void tie(Connection connection, long actor, long other) throws SQLException {
        run(
                connection,
                "insert into actor_relation (id, actor_id, kind, other_id) values (%d, %d, 'SAME_AS', %d)"
                        .formatted(next++, actor, other));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
