package org.casus.actor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.Role;
import org.casus.store.EmptyStore;
import org.casus.store.Uid;

/** Puts a few actors and their events into an empty store, with ids that are the same every time. */
final class ActorFixture {

    static final long IS = 1;
    static final long AL_QAIDA = 2;
    static final long IS_KHORASAN = 3;
    static final long SDF = 4;
    static final long YPG = 5;
    static final long GOVERNMENT_OF_IRAQ = 6;
    static final long ARMY_OF_IRAQ = 7;
    static final long CIVILIANS = 8;
    static final long GHOST_BRIGADE = 9;
    static final long TALIBAN = 10;
    static final long OTHER_TALIBAN = 11;
    static final long SDF_OF_GAMBELLA = 12;

    private final Connection connection;
    private long next = 1000;

    private ActorFixture(Connection connection) {
        this.connection = connection;
    }

    static void fill(Connection connection) throws SQLException {
        EmptyStore.empty(connection);
        ActorFixture fixture = new ActorFixture(connection);
        fixture.actors();
        fixture.names();
        fixture.relations();
        fixture.events();
        fixture.written();
    }

    /** Fifty militias, each with names, a parent, a splinter, and an opponent. */
    static void addMilitias(Connection connection) throws SQLException {
        ActorFixture fixture = new ActorFixture(connection);
        fixture.next = 2000;
        for (int i = 0; i < 50; i++) {
            long militia = 100 + i;
            long splinter = 200 + i;
            fixture.actor(militia, "desk-actor:militia-" + i, ActorKind.MILITIA, "Militia of Valley " + i);
            fixture.actor(splinter, "desk-actor:band-" + i, ActorKind.MILITIA, "Band of Gorge " + i);
            fixture.name(militia, NameKind.PRIMARY, "Militia of Valley " + i, "en", null, null);
            fixture.name(militia, NameKind.ALIAS, "Men of Valley " + i, "en", null, null);
            fixture.relation(militia, RelationKind.PARENT, GOVERNMENT_OF_IRAQ, null);
            fixture.relation(splinter, RelationKind.SPLINTER_OF, militia, "2012-03-04");
            long event = fixture.event("desk:valley-" + i, "2012-05-01", i);
            fixture.part(event, militia, "A", Role.PARTICIPANT, "2012-05-01");
            fixture.part(event, splinter, "B", Role.PARTICIPANT, "2012-05-01");
        }
        fixture.written();
    }

    private void written() throws SQLException {
        insert("update data_version set version = version + 1");
    }

    private void actors() throws SQLException {
        actor(IS, "desk-actor:is", ActorKind.REBEL_GROUP, "Islamic State");
        actor(AL_QAIDA, "desk-actor:al-qaida", ActorKind.REBEL_GROUP, "al-Qaida");
        actor(IS_KHORASAN, "desk-actor:is-khorasan", ActorKind.REBEL_GROUP, "Islamic State – Khorasan Province");
        actor(SDF, "desk-actor:sdf", ActorKind.COALITION, "Syrian Democratic Forces");
        actor(YPG, "desk-actor:ypg", ActorKind.MILITIA, "People's Protection Units");
        actor(GOVERNMENT_OF_IRAQ, "ucdp-actor:116", ActorKind.STATE, "Government of Iraq");
        actor(ARMY_OF_IRAQ, "desk-actor:army-of-iraq", ActorKind.STATE_FORCES, "Army of Iraq");
        actor(CIVILIANS, "ucdp-actor:9999", ActorKind.CIVILIANS, "Civilians");
        actor(GHOST_BRIGADE, "desk-actor:ghost-brigade", ActorKind.MILITIA, "Ghost Brigade");
        actor(TALIBAN, "ucdp-actor:303", ActorKind.REBEL_GROUP, "Taleban");
        actor(OTHER_TALIBAN, "acled-actor:Taliban", ActorKind.REBEL_GROUP, "Taliban");
        actor(SDF_OF_GAMBELLA, "acled-actor:SDF", ActorKind.MILITIA, "Self Defence Force");
    }

    private void names() throws SQLException {
        name(IS, NameKind.PRIMARY, "Islamic State", "en", "2014-06-29", null);
        name(IS, NameKind.ACRONYM, "IS", "en", "2014-06-29", null);
        name(IS, NameKind.FORMER, "Islamic State of Iraq and the Levant", "en", "2013-04-08", "2014-06-28");
        name(IS, NameKind.FORMER, "Islamic State of Iraq", "en", "2006-10-15", "2013-04-07");
        name(IS, NameKind.ALIAS, "Daesh", null, null, null);
        name(IS, NameKind.NATIVE, "الدولة الإسلامية", "ar", "2014-06-29", null);
        name(AL_QAIDA, NameKind.PRIMARY, "al-Qaida", "en", null, null);
        name(AL_QAIDA, NameKind.NATIVE, "القاعدة", "ar", null, null);
        name(SDF, NameKind.PRIMARY, "Syrian Democratic Forces", "en", null, null);
        name(SDF, NameKind.ACRONYM, "SDF", "en", null, null);
        name(SDF_OF_GAMBELLA, NameKind.ACRONYM, "SDF", "en", null, null);
        name(YPG, NameKind.NATIVE, "Yekîneyên Parastina Gel", "ku", null, null);
    }

    private void relations() throws SQLException {
        relation(IS, RelationKind.SPLINTER_OF, AL_QAIDA, "2014-02-03");
        relation(IS_KHORASAN, RelationKind.PARENT, IS, "2015-01-26");
        relation(YPG, RelationKind.MEMBER_OF, SDF, "2015-10-10");
        relation(ARMY_OF_IRAQ, RelationKind.PARENT, GOVERNMENT_OF_IRAQ, null);
        relation(GHOST_BRIGADE, RelationKind.SPLINTER_OF, IS_KHORASAN, "2022-01-01");
        // A loop, as two sources that contradict each other make one.
        relation(IS, RelationKind.MEMBER_OF, GHOST_BRIGADE, null);
        relation(TALIBAN, RelationKind.SAME_AS, OTHER_TALIBAN, null);
    }

    private void events() throws SQLException {
        insert(
                "insert into dataset (id, uid, ref, name) values (?, ?, ?, ?)",
                1L,
                Uid.of("dataset:desk"),
                "dataset:desk",
                "Desk");
        insert(
                "insert into release (id, uid, ref, dataset_id, version, kind) values (?, ?, ?, ?, ?, ?)",
                1L,
                Uid.of("release:desk-1"),
                "release:desk-1",
                1L,
                "1",
                "DESK");
        long kobani = event("desk:2015-06-25-kobani", "2015-06-25", 233);
        part(kobani, IS, null, Role.PERPETRATOR, "2015-06-25");
        part(kobani, YPG, null, Role.TARGET, "2015-06-25");
        part(kobani, CIVILIANS, null, Role.PRESENT, "2015-06-25");
        long karrada = event("desk:2016-07-03-karrada", "2016-07-03", 340);
        part(karrada, IS, "A", Role.PERPETRATOR, "2016-07-03");
        part(karrada, CIVILIANS, "B", Role.TARGET, "2016-07-03");
        long baghuz = event("desk:2019-03-01-baghuz", "2019-03-01", null);
        part(baghuz, SDF, "A", Role.PARTICIPANT, "2019-03-01");
        part(baghuz, IS, "B", Role.PARTICIPANT, "2019-03-01");
        long ghwayran = event("desk:2022-01-20-ghwayran-prison", "2022-01-20", 36);
        part(ghwayran, SDF, "A", Role.TARGET, "2022-01-20");
        part(ghwayran, IS, "B", Role.PERPETRATOR, "2022-01-20");
        // Named twice in one role each: one event all the same.
        part(ghwayran, SDF, "A", Role.ASSOCIATED, "2022-01-20");
        long base = event("desk:2022-01-21-iraq-base", "2022-01-21", 11);
        part(base, ARMY_OF_IRAQ, "A", Role.TARGET, "2022-01-21");
        part(base, IS, "B", Role.PERPETRATOR, "2022-01-21");
        long rumour = event("desk:2022-01-25-rumour", "2022-01-25", null);
        part(rumour, GHOST_BRIGADE, null, Role.PARTICIPANT, "2022-01-25");
        part(rumour, IS, null, Role.PARTICIPANT, "2022-01-25");
    }

    private void actor(long id, String ref, ActorKind kind, String name) throws SQLException {
        insert(
                "insert into actor (id, uid, ref, kind, name) values (?, ?, ?, ?, ?)",
                id,
                Uid.of(ref),
                ref,
                kind.name(),
                name);
    }

    private void name(long actor, NameKind kind, String name, String language, String from, String to)
            throws SQLException {
        insert(
                "insert into actor_name (id, actor_id, kind, name, language, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                next++,
                actor,
                kind.name(),
                name,
                language,
                day(from),
                day(to));
    }

    private void relation(long actor, RelationKind kind, long other, String from) throws SQLException {
        insert(
                "insert into actor_relation (id, actor_id, kind, other_id, valid_from) values (?, ?, ?, ?, ?)",
                next++,
                actor,
                kind.name(),
                other,
                day(from));
    }

    private long event(String ref, String day, Integer best) throws SQLException {
        OffsetDateTime recorded = OffsetDateTime.of(2022, 2, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        insert("""
                insert into event (id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing, basis,
                    deaths_best, version, recorded_at, changed_at, fingerprint)
                values (?, ?, ?, 1, ?, ?, ?, 'DAY', false, 'SOURCE_CODED', ?, 1, ?, ?, 0)""", next, Uid.of(ref), ref, ref, day(day), day(day), best, recorded, recorded);
        return next++;
    }

    private void part(long event, long actor, String side, Role role, String day) throws SQLException {
        insert(
                "insert into participation (id, event_id, actor_id, side, role, date_start) values (?, ?, ?, ?, ?, ?)",
                next++,
                event,
                actor,
                side,
                role.name(),
                day(day));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
