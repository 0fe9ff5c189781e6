package db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.dataset.intake.Rows.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.dataset.intake.Imports;
import org.casus.dataset.intake.Rows;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.Toll;
import org.casus.event.Event;
import org.casus.event.past.PastEvents;
import org.casus.store.ReadableStore;
import org.casus.store.TestStore;
import org.casus.store.Uid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What former versions stored of changes is told in today's words, and says the same of the past. */
class VocabularyOfRevisionsTest {

    private static final String REVISIONS =
            "select id, action, changes from revision where record_ref = 'test:1' order by version, id";

    private TestStore store;
    private Imports imports;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void migrate() throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            connection.setAutoCommit(false);
            new V15__vocabulary_of_revisions(1).migrate(connection);
            connection.commit();
        }
    }

    private void write(String changes, Object id) throws SQLException {
        try (Connection connection = store.source().getConnection();
                var statement = connection.prepareStatement("update revision set changes = ? where id = ?")) {
            statement.setString(1, changes);
            statement.setObject(2, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** As imports wrote it when they made an event, moved it, and took it away. */
    private static final Map<String, String> FORMER =
            Map.of("CREATED", """
            {"title":{"from":null,"to":"Fight at Port 1"},"dateStart":{"from":null,"to":"2020-01-02"},"dateEnd":{"from":null,"to":"2020-01-02"},\
            "datePrecision":{"from":null,"to":"DAY"},"datePrecisionCode":{"from":null,"to":"1"},"ongoing":{"from":null,"to":false},\
            "typeOfViolence":{"from":null,"to":"NON_STATE"},"conflict":{"from":null,"to":"test-conflict:1"},"dyad":{"from":null,"to":"test-dyad:1"},\
            "place":{"from":null,"to":"Port 1"},"latitude":{"from":null,"to":36.5},"longitude":{"from":null,"to":40.75},\
            "placePrecision":{"from":null,"to":"EXACT"},"placePrecisionCode":{"from":null,"to":"1"},"country":{"from":null,"to":"SYR"},\
            "admin1":{"from":null,"to":"Hasakeh"},"clarity":{"from":null,"to":1},"sourceCount":{"from":null,"to":1},\
            "speaker":{"from":null,"to":"a \\"spokesman\\" ­– مصدر"},"deathsLow":{"from":null,"to":4},"deathsBest":{"from":null,"to":4},\
            "deathsHigh":{"from":null,"to":6},"deathsA":{"from":null,"to":4},"deathsB":{"from":null,"to":0},"deathsCivilians":{"from":null,"to":0},\
            "deathsUnknown":{"from":null,"to":0},"participations":{"from":null,"to":["A PARTICIPANT test-actor:1","B PARTICIPANT test-actor:2"]},\
            "classifications":{"from":null,"to":[]},"tags":{"from":null,"to":[]},"reports":{"from":null,"to":["report:0"]}}""", "UPDATED", """
            {"title":{"from":"Fight at Port 1","to":"Fight at Quay"},"place":{"from":"Port 1","to":"Quay"},\
            "deathsLow":{"from":4,"to":7},"deathsBest":{"from":4,"to":8},"deathsHigh":{"from":6,"to":9},"deathsA":{"from":4,"to":null},\
            "participations":{"from":["A PARTICIPANT test-actor:1","B PARTICIPANT test-actor:2"],"to":["A PARTICIPANT test-actor:3","B PARTICIPANT test-actor:2"]}}""", "REMOVED", """
            {"title":"Fight at Quay","dateStart":"2020-01-02","dateEnd":"2020-01-02","datePrecision":"DAY","datePrecisionCode":"1","ongoing":false,\
            "typeOfViolence":"NON_STATE","conflict":"test-conflict:1","dyad":"test-dyad:1","place":"Quay","latitude":36.5,"longitude":40.75,\
            "placePrecision":"EXACT","placePrecisionCode":"1","country":"SYR","admin1":"Hasakeh","admin2":null,"admin3":null,"clarity":1,"sourceCount":1,\
            "notes":null,"speaker":"a \\"spokesman\\" ­– مصدر","deathsLow":7,"deathsBest":8,"deathsHigh":9,"deathsA":null,"deathsB":0,"deathsCivilians":0,\
            "deathsUnknown":0,"participations":["A PARTICIPANT test-actor:3","B PARTICIPANT test-actor:2"],"classifications":[],"tags":[],"reports":["report:0"]}""", "RESTORED", "{}");

    private record Stored(long id, String action, String changes) {}

    private List<Stored> stored() throws SQLException {
        List<Stored> all = new ArrayList<>();
        try (Connection connection = store.source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(REVISIONS)) {
            while (row.next()) {
                all.add(new Stored(row.getLong(1), row.getString(2), inOrder(row.getString(3))));
            }
        }
        return all;
    }

    /** The members of an object have no order. */
    private static String inOrder(String object) {
        try {
            ObjectMapper json = new ObjectMapper();
            return json.writeValueAsString(json.readValue(object, TreeMap.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String past(Instant asOf) {
        return ReadableStore.of(store).store().read(reader -> {
            Event event = PastEvents.find(reader, Uid.of("test:1"), asOf);
            return event == null
                    ? "none"
                    : String.join(
                            " ",
                            event.title,
                            event.start.toString(),
                            String.valueOf(event.deathsBest),
                            event.past.claims().stream()
                                    .map(claim -> claim.naturalKey + "=" + claim.amount + claim.speakerAsCoded)
                                    .toList()
                                    .toString(),
                            String.valueOf(event.placeKey),
                            String.valueOf(event.countryKey),
                            event.past.participations() == null
                                    ? "as now"
                                    : event.past.participations().stream()
                                            .map(part -> part.side + " " + part.role + " " + part.actorKey)
                                            .collect(Collectors.joining(",")));
        });
    }

    @Test
    void whatImportsOfDatasetsDid() throws Exception {
        List<Instant> times = new ArrayList<>();
        imports.rows("1.1", List.of(event(1, 4), event(2, 5)));
        times.add(Instant.now());
        var militia = new ActorRecord("test-actor:3", "Militia", Rows.STATE.kind());
        imports.rows("2.1", List.of(event(1, new Toll(7, 8, 9, null, 0, 0, 0), militia, "Quay")));
        times.add(Instant.now());
        imports.complete("3.1", List.of(event(2, 5)));
        times.add(Instant.now());
        imports.rows("4.1", List.of(event(1, 4)));
        times.add(Instant.now());
        List<Stored> today = stored();
        List<String> past = times.stream().map(this::past).toList();
        assertThat(past.get(0)).startsWith("Fight at Port 1 2020-01-02 4 [test:1/coded=4");
        assertThat(past.get(1)).startsWith("Fight at Quay 2020-01-02 8 [test:1/coded=8");
        assertThat(past.get(2)).isEqualTo("none");

        assertThat(today.stream().map(Stored::action)).containsExactly("CREATED", "UPDATED", "REMOVED", "RESTORED");
        for (Stored each : today) {
            write(FORMER.get(each.action), each.id);
        }
        long claim = insert("Claim", "UPDATED", null, "{\"amount\":{\"from\":1,\"to\":2}}");
        long other = insert("Event", "UPDATED", null, "{\"dateEnd\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"}}");
        long places = Long.parseLong(store.value("select count(*) from place"));
        for (int i = 0; i < 2; i++) { // what is told in today's words stays
            migrate();
            assertThat(stored()).isEqualTo(today);
        }
        assertThat(times.stream().map(this::past).toList()).isEqualTo(past);
        assertThat(store.value("select count(*) from place")).isEqualTo(String.valueOf(places));
        assertThat(store.rows("select changes from revision where id in (" + claim + ", " + other + ") order by id"))
                .containsExactly(
                        "{\"quantity.amount\":{\"from\":1,\"to\":2}}",
                        "{\"end\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"}}");
    }

    @Test
    void aPlaceThatIsStoredUnderItsWholeName() throws Exception {
        String name = "Port ".repeat(200).strip();
        imports.rows("1.1", List.of(event(1, new Toll(4, 4, 6, 4, 0, 0, 0), Rows.STATE, name)));
        Instant then = Instant.now();
        imports.rows("2.1", List.of(event(1, new Toll(4, 4, 6, 4, 0, 0, 0), Rows.STATE, "Quay")));
        String cut = store.value("select name from place where name <> 'Quay'");
        write("{\"place\":{\"from\":\"" + cut + "\",\"to\":\"Quay\"}}", stored().getFirst().id);
        migrate();
        Event event = ReadableStore.of(store).store().read(reader -> PastEvents.find(reader, Uid.of("test:1"), then));
        assertThat(store.value("select name from place where id = " + event.placeKey))
                .isEqualTo(cut);
        assertThat(event.latitude).isEqualTo(36.5);
    }

    /** Of a type of record, what somebody did to one, as it was written and as it is told. */
    private void check(String type, String action, Long run, String former, String told) throws SQLException {
        long id = insert(type, action, run, former);
        for (int i = 0; i < 2; i++) {
            migrate();
            assertThat(store.value("select changes from revision where id = " + id))
                    .isEqualTo(told);
        }
        try (Connection connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from revision where id = " + id);
        }
    }

    private long insert(String type, String action, Long run, String changes) throws SQLException {
        long id = 1 + Long.parseLong(store.value("select coalesce(max(id), 0) from revision"));
        UUID uid = Uid.of("desk:some");
        try (Connection connection = store.source().getConnection();
                var statement = connection.prepareStatement(
                        "insert into revision (id, version, record_type, record_ref, record_uid, action, at, author, run_id, changes)"
                                + " values (?, 9, ?, 'desk:some', ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, id);
            statement.setString(2, type);
            statement.setObject(3, uid);
            statement.setString(4, action);
            statement.setObject(5, OffsetDateTime.now());
            statement.setString(6, run == null ? "Ada" : null);
            statement.setObject(7, run);
            statement.setString(8, changes);
            statement.executeUpdate();
        }
        return id;
    }

    @Test
    void whatPeopleDid() throws Exception {
        imports.rows("1.1", List.of(event(1, 4)));
        String port = store.value("select ref from place");
        check(
                "Event",
                "CREATED",
                null,
                "{\"title\":{\"from\":null,\"to\":\"T\"},\"dateStart\":{\"from\":null,\"to\":\"2022-01-20\"},\"place\":{\"from\":null,\"to\":\""
                        + port
                        + "\"},\"participations\":{\"from\":null,\"to\":[\"PERPETRATOR desk-actor:with blanks\"]},\"reason\":{\"from\":null,\"to\":\"r\"}}",
                "{\"title\":{\"from\":null,\"to\":\"T\"},\"start\":{\"from\":null,\"to\":\"2022-01-20\"},\"place\":{\"from\":null,\"to\":\""
                        + port
                        + "\"},\"participations\":{\"from\":null,\"to\":[{\"actor\":\"desk-actor:with blanks\",\"role\":\"PERPETRATOR\"}]},\"reason\":{\"from\":null,\"to\":\"r\"}}");
        check(
                "Event",
                "UPDATED",
                null,
                "{\"place\":{\"from\":\"" + port
                        + "\",\"to\":null},\"deathsLow\":{\"from\":1,\"to\":null},\"tags\":{\"from\":[\"a\"],\"to\":[]}}",
                "{\"place\":{\"from\":\"" + port
                        + "\",\"to\":null},\"fatalities.low\":{\"from\":1,\"to\":null},\"tags\":{\"from\":[\"a\"],\"to\":null}}");
        check(
                "Event",
                "REMOVED",
                null,
                "{\"title\":\"T\",\"dateStart\":\"2022-01-20\",\"ongoing\":false,\"place\":\"" + port
                        + "\",\"notes\":null,\"deathsBest\":3,\"participations\":[\"B PARTICIPANT desk-actor:a\"],\"tags\":[],\"reason\":\"r\"}",
                "{\"title\":\"T\",\"start\":\"2022-01-20\",\"ongoing\":false,\"place\":\"" + port
                        + "\",\"fatalities.best\":3,\"participations\":[{\"actor\":\"desk-actor:a\",\"side\":\"B\",\"role\":\"PARTICIPANT\"}],\"reason\":\"r\"}");
        check(
                "Event",
                "UPDATED",
                null,
                "{\"links\":{\"from\":null,\"to\":\"FOLLOWS desk:other\"}}",
                "{\"links\":{\"from\":null,\"to\":\"FOLLOWS desk:other\"}}");
        check(
                "Claim",
                "REMOVED",
                null,
                "{\"event\":\"desk:a\",\"saidAt\":null,\"metric\":\"KILLED\",\"quantifier\":\"ABOUT\",\"amount\":7,\"low\":null,\"best\":7,\"high\":null}",
                "{\"event\":\"desk:a\",\"metric\":\"KILLED\",\"quantity.quantifier\":\"ABOUT\",\"quantity.amount\":7,\"quantity.best\":7}");
        check(
                "ReportedStatistic",
                "UPDATED",
                null,
                "{\"high\":{\"from\":1,\"to\":2},\"periodFrom\":{\"from\":null,\"to\":\"2020-01-01\"},\"countries\":{\"from\":[],\"to\":[\"country:SYR\"]}}",
                "{\"quantity.high\":{\"from\":1,\"to\":2},\"period.from\":{\"from\":null,\"to\":\"2020-01-01\"},\"countries\":{\"from\":null,\"to\":[\"country:SYR\"]}}");
    }

    @Test
    void whatFilesOfRecordsDid() throws Exception {
        imports.file(
                "casus",
                Path.of(getClass()
                        .getResource("/org/casus/dataset/casus/records-1.ndjson")
                        .toURI()),
                null);
        long run = Long.parseLong(store.value("select max(id) from import_run"));
        check(
                "Event",
                "UPDATED",
                run,
                "{\"start\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"},\"place\":{\"from\":\"place:mill\",\"to\":null},\"deathsA\":{\"from\":1,\"to\":2},"
                        + "\"version\":{\"from\":1,\"to\":2},\"participations\":{\"from\":null,\"to\":[{\"actor\":\"a:1\",\"role\":\"PARTICIPANT\"}]}}",
                "{\"start\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"},\"place\":{\"from\":\"place:mill\",\"to\":null},\"fatalities.sideA\":{\"from\":1,\"to\":2},"
                        + "\"participations\":{\"from\":null,\"to\":[{\"actor\":\"a:1\",\"role\":\"PARTICIPANT\"}]},"
                        + "\"place.name\":{\"from\":\"Old mill\",\"to\":null},\"place.latitude\":{\"from\":10.25,\"to\":null},\"place.longitude\":{\"from\":20.75,\"to\":null},"
                        + "\"place.precision\":{\"from\":\"EXACT\",\"to\":null},\"place.precisionCode\":{\"from\":\"1\",\"to\":null},"
                        + "\"place.precisionScheme\":{\"from\":\"valley\",\"to\":null},\"place.country\":{\"from\":\"country:SYR\",\"to\":null},"
                        + "\"place.admin1\":{\"from\":\"Lowlands\",\"to\":null},\"version\":{\"from\":1,\"to\":2}}");
        check(
                "Event",
                "UPDATED",
                run,
                "{\"links\":{\"from\":null,\"to\":[{\"kind\":\"POSSIBLY_SAME\",\"other\":\"a:1\",\"score\":0.9,\"placeScore\":0.8}]}}",
                "{\"links\":{\"from\":null,\"to\":[{\"kind\":\"POSSIBLY_SAME\",\"other\":\"a:1\",\"likeness.score\":0.9,\"likeness.place\":0.8}]}}");
        check(
                "Event",
                "UPDATED",
                run,
                "{\"classifications\":{\"from\":[\"acled Battles\",\"cameo 19 b\"],\"to\":[{\"scheme\":\"cameo\",\"code\":\"19\"}]}}",
                "{\"classifications\":{\"from\":[{\"scheme\":\"acled\",\"code\":\"Battles\",\"label\":\"Battles\"},{\"scheme\":\"cameo\",\"code\":\"19 b\"}],"
                        + "\"to\":[{\"scheme\":\"cameo\",\"code\":\"19\"}]}}");
        check(
                "ReportedStatistic",
                "UPDATED",
                run,
                "{\"from\":{\"from\":\"2023-01-01\",\"to\":null},\"best\":{\"from\":1,\"to\":2}}",
                "{\"period.from\":{\"from\":\"2023-01-01\",\"to\":null},\"quantity.best\":{\"from\":1,\"to\":2}}");
    }
}
