package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.casus.actor.NameKind;
import org.casus.actor.RelationKind;
import org.casus.dataset.FromTo;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.ActorProfile;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;

/**
 * Stores what a list says of actors: names and ties are added to those that are there, and its name for an actor
 * becomes the one it is listed under. Nothing is taken away but lists of names that were once stored as one name:
 * events, and other lists, may know an actor by what this one lacks.
 */
final class ActorProfiles {

    private final ActorNames actors;
    private final Revisions revisions;
    private final IdBlocks ids;
    private final Batch names = Batch.insert("actor_name", "id", "actor_id", "kind", "name");
    private final Batch kinds = new Batch("update actor_name set kind = ? where actor_id = ? and name = ?");
    private final Batch touches = new Batch("update actor set version = version + 1 where id = ?");
    private final Batch dropped = new Batch("delete from actor_name where actor_id = ? and name = ?");
    private final Batch organisations =
            new Batch("update actor set organisation = ? where id = ? and organisation is distinct from ?");
    private final Batch listed = new Batch("update actor set name = ? where id = ?");
    private final Batch ties = Batch.insert("actor_relation", "id", "actor_id", "kind", "other_id");

    ActorProfiles(ActorNames actors, Revisions revisions, IdBlocks ids) {
        this.actors = actors;
        this.revisions = revisions;
        this.ids = ids;
    }

    ImportCounts store(Connection connection, OffsetDateTime at, List<ActorProfile> profiles, Consumer<RowIssue> issues)
            throws SQLException {
        if (profiles.isEmpty()) {
            return ImportCounts.NONE;
        }
        List<String> refs = new ArrayList<>();
        for (ActorProfile profile : profiles) {
            refs.add(profile.ref());
            refs.addAll(profile.splinterOf());
            refs.addAll(profile.mergedInto());
            refs.addAll(profile.memberOf());
        }
        Map<String, StoredActor> before = StoredActor.load(connection, refs);
        profiles.forEach(profile -> actors.want(profile.actor()));
        actors.resolve(connection);
        Map<String, StoredActor> stored = StoredActor.load(connection, refs);
        int created = 0;
        int updated = 0;
        for (ActorProfile profile : profiles) {
            StoredActor actor = stored.get(profile.ref());
            boolean isNew = !before.containsKey(profile.ref());
            if (profile.organisation() != null) {
                organisations.add(profile.organisation(), actor.id(), profile.organisation());
            }
            boolean changed = name(connection, profile, actor) | tie(connection, profile, actor, stored, issues);
            created += isNew ? 1 : 0;
            if (!isNew && (changed || !before.get(profile.ref()).equals(actor))) {
                updated++;
                touches.add(actor.id());
                revise(at, before.get(profile.ref()), actor);
            }
        }
        names.run(connection);
        kinds.run(connection);
        touches.run(connection);
        dropped.run(connection);
        organisations.run(connection);
        listed.run(connection);
        ties.run(connection);
        revisions.flush(connection);
        return new ImportCounts(created, updated, profiles.size() - created - updated, 0);
    }

    void clear() {
        names.clear();
        kinds.clear();
        touches.clear();
        dropped.clear();
        organisations.clear();
        listed.clear();
        ties.clear();
    }

    private boolean name(Connection connection, ActorProfile profile, StoredActor actor) throws SQLException {
        Map<String, NameKind> wanted = new LinkedHashMap<>();
        wanted.put(profile.actor().name(), NameKind.PRIMARY);
        profile.aliases().forEach(name -> wanted.putIfAbsent(name, NameKind.ALIAS));
        profile.formerNames().forEach(name -> wanted.putIfAbsent(name, NameKind.FORMER));
        profile.nativeNames().forEach(name -> wanted.putIfAbsent(name, NameKind.NATIVE));
        boolean changed = false;
        for (String held : actor.named(NameKind.PRIMARY)) {
            // Another list's, or a file's, name for it stays one of its names.
            if (wanted.get(held) != NameKind.PRIMARY) {
                wanted.putIfAbsent(held, NameKind.ALIAS);
            }
        }
        for (String list : profile.noNames()) {
            if (actor.kind(list) != NameKind.PRIMARY && actor.drop(list)) {
                dropped.add(actor.id(), list);
                changed = true;
            }
        }
        for (var name : wanted.entrySet()) {
            NameKind held = actor.kind(name.getKey());
            actor.name(name.getKey(), name.getValue());
            if (held == null) {
                names.add(ids.next(connection), actor.id(), name.getValue(), name.getKey());
            } else if (held != name.getValue()) {
                kinds.add(name.getValue(), actor.id(), name.getKey());
            }
            changed |= held != name.getValue();
            if (name.getValue() == NameKind.PRIMARY && held != NameKind.PRIMARY) {
                listed.add(name.getKey(), actor.id());
            }
        }
        return changed;
    }

    private boolean tie(
            Connection connection,
            ActorProfile profile,
            StoredActor actor,
            Map<String, StoredActor> stored,
            Consumer<RowIssue> issues)
            throws SQLException {
        Map<RelationKind, List<String>> wanted = new LinkedHashMap<>();
        wanted.put(RelationKind.SPLINTER_OF, profile.splinterOf());
        wanted.put(RelationKind.MERGED_INTO, profile.mergedInto());
        wanted.put(RelationKind.MEMBER_OF, profile.memberOf());
        boolean changed = false;
        for (var each : wanted.entrySet()) {
            for (String other : each.getValue()) {
                if (!stored.containsKey(other)) {
                    issues.accept(new RowIssue(
                            profile.row(),
                            profile.ref(),
                            IssueSeverity.WARNING,
                            IssueKind.BAD_VALUE,
                            "It is said to be %s %s, which is not stored; the tie is left out until it is and the list is imported again."
                                    .formatted(each.getKey(), other)));
                } else if (actor.tie(each.getKey(), other)) {
                    ties.add(
                            ids.next(connection),
                            actor.id(),
                            each.getKey(),
                            stored.get(other).id());
                    changed = true;
                }
            }
        }
        return changed;
    }

    private void revise(OffsetDateTime at, StoredActor before, StoredActor after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        change(changes, "name", before.name(), after.name());
        change(changes, StoredActor.NAMES, told(before.names()), told(after.names()));
        change(changes, StoredActor.RELATIONS, told(before.relations()), told(after.relations()));
        revisions.add("Actor", before.ref(), RevisionAction.UPDATED, at, changes);
    }

    private static Object told(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static void change(Map<String, Object> changes, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, FromTo.of(from, to));
        }
    }
}
