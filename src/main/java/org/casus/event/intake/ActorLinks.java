package org.casus.event.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/**
 * Which actors of different datasets are the same: a table that people keep, since no rule can tell. A line has two
 * refs; what else stands in it is for the reader, but for the verdict "no". Where both actors are stored, SAME_AS ties
 * them.
 */
public final class ActorLinks {

    /** The table that Casus brings along. */
    private static final String OWN = "/formats/actor_links.csv";

    private enum Column implements CsvColumn {
        ACTOR,
        SAME_AS,

        /** {@code no} where somebody has looked at the two, and they are not the same. */
        VERDICT;

        @Override
        public boolean required() {
            return this != VERDICT;
        }
    }

    private record Link(UUID actor, UUID other) {}

    private static final String NO = "no";

    private final List<Link> links = new ArrayList<>();
    private final Set<Link> others = new HashSet<>();

    private ActorLinks() {}

    /**
     * Reads the table.
     *
     * @param own one to be read in place of Casus's
     * @throws InputException if it cannot be read, or a line does not have two refs
     */
    public static ActorLinks read(Optional<Path> own) {
        var links = new ActorLinks();
        try (InputFile file = own.isPresent()
                ? InputFile.open(own.get().toString())
                : InputFile.of("actor_links.csv", ActorLinks.class.getResourceAsStream(OWN))) {
            var row = new CsvTable<>(file, Column.class, CsvShape.withHeader("table of actors that are the same"));
            Findings findings = new Findings();
            while (row.next(findings)) {
                String actor = row.get(Column.ACTOR).strip();
                String other = row.get(Column.SAME_AS).strip();
                if (findings.rejected() || !isRef(actor) || !isRef(other) || actor.equals(other)) {
                    throw new InputException(file.name() + ": row " + row.row()
                            + " must have two different refs, such as" + " acled-actor:Taliban and ucdp-actor:303.");
                }
                Link link = new Link(Uid.of(actor), Uid.of(other));
                if (row.get(Column.VERDICT).strip().equalsIgnoreCase(NO)) {
                    links.others.add(link);
                } else {
                    links.links.add(link);
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    "The table of actors that are the same cannot be read: " + e.getMessage() + ".", e);
        }
        return links;
    }

    /** Whether the table says that these are not the same. */
    public boolean areOthers(String actor, String other) {
        UUID one = Uid.of(actor);
        UUID two = Uid.of(other);
        return others.contains(new Link(one, two)) || others.contains(new Link(two, one));
    }

    /** Ties those that are both there and not tied yet, within the caller's transaction. */
    void store(Connection connection, IdBlocks ids) throws SQLException {
        Batch ties = Batch.insert("actor_relation", "id", "actor_id", "kind", "other_id");
        try (var statement = connection.prepareStatement("""
                select actor.id, other.id
                from unnest(cast(? as uuid array), cast(? as uuid array)) as link (actor, other)
                join actor on actor.uid = link.actor
                join actor as other on other.uid = link.other
                where not exists (
                  select 1 from actor_relation as tie
                  where tie.kind = 'SAME_AS'
                    and (tie.actor_id = actor.id and tie.other_id = other.id
                      or tie.actor_id = other.id and tie.other_id = actor.id))
                """)) {
            statement.setArray(1, array(connection, links.stream().map(Link::actor)));
            statement.setArray(2, array(connection, links.stream().map(Link::other)));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ties.add(ids.next(connection), row.getLong(1), "SAME_AS", row.getLong(2));
                }
            }
        }
        ties.run(connection);
    }

    private static Array array(Connection connection, Stream<UUID> uids) throws SQLException {
        return connection.createArrayOf("uuid", uids.toArray());
    }

    private static boolean isRef(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1;
    }
}
