package org.casus.event.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.InputFile;
import org.casus.dataset.Revisions;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.Imports;
import org.casus.dataset.record.PortableRecord;
import org.casus.dataset.record.RowIssue;
import org.casus.store.IdBlocks;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that an entity describes is carried over without another word about it. */
class FurtherTypeTest {

    private static final RecordType CAMPS = RecordType.records("camp", Camp.class);

    private final List<RowIssue> issues = new ArrayList<>();
    private TestStore store;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        Camp.create(store);
        Path run = Path.of(getClass()
                .getResource("/org/casus/dataset/casus/records.ndjson")
                .toURI());
        new Imports(store).file(ImportJob.AUTO, run, null);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void itIsWrittenAsItIsRead() throws Exception {
        String line = """
                {"type":"camp","ref":"camp:north","name":"North","holds":{"people":1200},"country":"country:SYR","opened":"2012-05-01","tags":["river","tents"]}
                """;
        assertThat(take(line)).isEqualTo(new ImportCounts(1, 0, 0, 0));
        assertThat(store.rows("select ref, name, people, opened_on from camp"))
                .containsExactly("camp:north North 1200 2012-05-01");
        assertThat(take(line)).isEqualTo(new ImportCounts(0, 0, 1, 0));
        assertThat(take(line.replace("1200", "1300").replace("\"river\",", "")))
                .isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(store.rows("select record_type, changes from revision where record_ref = 'camp:north'"))
                .containsExactly("Camp {\"holds.people\":{\"from\":1200,\"to\":1300},"
                        + "\"tags\":{\"from\":[\"river\",\"tents\"],\"to\":[\"tents\"]}}");
        var out = new ByteArrayOutputStream();
        new RecordFile(store.source(), List.of(CAMPS)).write(out, count -> {});
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly(
                        "{\"type\":\"camp\",\"ref\":\"camp:north\",\"name\":\"North\",\"holds\":{\"people\":1300},\"country\":\"country:SYR\",\"opened\":\"2012-05-01\",\"tags\":[\"tents\"]}");
        assertThat(issues).isEmpty();
    }

    @Test
    void whatItsEntityRefusesIsAnIssue() throws Exception {
        assertThat(take("""
                {"type":"camp","ref":"camp:1","holds":{"people":1}}
                {"type":"camp","ref":"camp:2","name":"A name that is far too long"}
                {"type":"camp","ref":"camp:3","name":"C","holds":{"people":-1}}
                {"type":"camp","ref":"camp:4","name":"D","holds":{"people":3000000000}}
                {"type":"camp","ref":"camp:5","name":"E","opened":"May"}
                {"type":"camp","ref":"camp:6","name":"F","holds":{"goats":1}}
                {"type":"camp","ref":"camp:7","name":"G","tags":["a","a"]}
                {"type":"camp","ref":"camp:8","name":"H","country":"country:NONE"}
                """)).isEqualTo(ImportCounts.NONE);
        assertThat(issues.stream().map(RowIssue::message))
                .containsExactly(
                        "name is missing.",
                        "name is \"A name that is far too long\", not a text of at most 20 characters.",
                        "holds.people is \"-1\", not a whole number from 0.",
                        "holds.people is \"3000000000\", not a whole number from 0.",
                        "opened is \"May\", not a day like 2022-01-20.",
                        "camp has no member \"holds.goats\".",
                        "tags have \"[a]\" twice.",
                        "country is country:NONE, which is not there: it must come before in the file.");
    }

    @Test
    void theSchemaHasIt() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(RecordSchemaTest.line(CAMPS)))
                .contains("\"name\":{\"type\":\"string\",\"maxLength\":20}")
                .contains(
                        "\"holds\":{\"type\":\"object\",\"properties\":{\"people\":{\"type\":\"integer\",\"minimum\":0}}")
                .contains("\"required\":[\"type\",\"ref\",\"name\"]");
    }

    private ImportCounts take(String lines) throws Exception {
        List<PortableRecord> records = new ArrayList<>();
        InputFile file = InputFile.of("camps.ndjson", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try (RecordReads reads = new RecordReads(file, List.of(CAMPS))) {
            for (PortableRecord record = reads.next(issues::add); record != null; record = reads.next(issues::add)) {
                records.add(record);
            }
        }
        long run = Long.parseLong(store.value("select min(id) from import_run"));
        IdBlocks ids = new IdBlocks();
        try (Connection connection = store.source().getConnection()) {
            return new RecordIntake(run, ids, new Revisions(ids, run), List.of(CAMPS))
                    .store(connection, OffsetDateTime.now(), records, issues::add);
        }
    }
}
