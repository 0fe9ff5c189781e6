package org.casus.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.export.parquet.ParquetField.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what a reader of others reads: hardwood, which shares no code with it. */
class ParquetWriterTest {

    private static final List<ParquetField> FIELDS = Arrays.stream(Kind.values())
            .map(kind -> new ParquetField("a " + kind, kind))
            .toList();

    private static byte[] written(List<ParquetField> fields, List<Object[]> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new ParquetWriter(out, fields, Map.of("licence", "CC BY 4.0", "citation", "Thérèse"));
        for (Object[] row : rows) {
            file.row(row);
        }
        file.end();
        return out.toByteArray();
    }

    private static ParquetFileReader open(byte[] file) throws IOException {
        return ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
    }

    private static List<Object[]> read(byte[] file, List<ParquetField> fields) throws IOException {
        List<Object[]> all = new ArrayList<>();
        try (var reader = open(file);
                RowReader rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                Object[] values = new Object[fields.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(rows, fields.get(i));
                }
                all.add(values);
            }
        }
        return all;
    }

    private static Object value(RowReader row, ParquetField field) {
        if (row.isNull(field.name())) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> row.getString(field.name());
            case TEXTS -> row.getList(field.name()).strings();
            case INTEGER -> row.getLong(field.name());
            case NUMBER -> row.getDouble(field.name());
            case DAY -> row.getDate(field.name());
            case INSTANT -> row.getTimestamp(field.name());
            case TRUTH -> row.getBoolean(field.name());
        };
    }

    private static void same(List<Object[]> rows, List<ParquetField> fields) throws IOException {
        assertThat(read(written(fields, rows), fields).stream().map(Arrays::asList))
                .isEqualTo(rows.stream().map(Arrays::asList).toList());
    }

    @Test
    void everyKindOfValueComesBack() throws IOException {
        Object[] nothing = new Object[FIELDS.size()];
        nothing[Kind.TEXTS.ordinal()] = List.of();
        List<Object[]> rows = List.of(
                new Object[] {
                    "حركة, \"no\"\r\n",
                    List.of("a", "", "a;b"),
                    Long.MIN_VALUE,
                    -0.1,
                    LocalDate.of(1753, 1, 1),
                    Instant.parse("2022-01-20T12:00:00.123456Z"),
                    true
                },
                nothing,
                new Object[] {
                    "",
                    List.of("x"),
                    Long.MAX_VALUE,
                    Double.MAX_VALUE,
                    LocalDate.of(9999, 12, 31),
                    Instant.parse("0001-01-01T00:00:00Z"),
                    false
                });
        same(rows, FIELDS);
    }

    @Test
    void aFileMayHaveNoRows() throws IOException {
        try (var reader = open(written(FIELDS, List.of()))) {
            assertThat(reader.getFileMetaData().numRows()).isZero();
            assertThat(reader.getFileMetaData().keyValueMetadata())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("licence", "CC BY 4.0", "citation", "Thérèse"));
        }
    }

    /** Runs and packs of all lengths, few distinct values and many, with and without nulls. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 255, 256, 257, 2_000})
    void whateverTheirPattern(int distinct) throws IOException {
        var chance = new Random(distinct);
        List<Object[]> rows = new ArrayList<>();
        while (rows.size() < 3_000) {
            int number = chance.nextInt(distinct);
            Object[] row = {
                "text " + number,
                IntStream.range(0, chance.nextInt(4))
                        .mapToObj(i -> "item " + (number + i))
                        .toList(),
                (long) number,
                number / 3.0,
                LocalDate.EPOCH.plusDays(number),
                Instant.EPOCH.plusMillis(number),
                number % 2 == 0
            };
            for (int i = 0; i < row.length; i++) {
                if (chance.nextInt(10) == 0 && i != Kind.TEXTS.ordinal()) {
                    row[i] = null;
                }
            }
            rows.addAll(java.util.Collections.nCopies(chance.nextInt(4) == 0 ? chance.nextInt(40) : 1, row));
        }
        same(rows, FIELDS);
    }

    @Test
    void rowsLeaveInGroups() throws IOException {
        List<ParquetField> fields = List.of(new ParquetField("ref", Kind.TEXT), new ParquetField("n", Kind.INTEGER));
        var out = new ByteArrayOutputStream();
        var file = new ParquetWriter(out, fields, Map.of());
        int rows = 3 * ParquetWriter.GROUP / 120;
        for (int i = 0; i < rows; i++) {
            file.row(new Object[] {"ref:" + i * 7_919L, (long) i});
        }
        int before = out.size();
        file.end();
        assertThat(before).isBetween(out.size() / 2, out.size() - 1);
        try (var reader = open(out.toByteArray())) {
            assertThat(reader.getFileMetaData().rowGroups()).hasSizeBetween(3, 4);
            assertThat(reader.getFileMetaData().numRows()).isEqualTo(rows);
        }
        List<Object[]> read = read(out.toByteArray(), fields);
        for (int i = 0; i < rows; i++) {
            assertThat(read.get(i)).containsExactly("ref:" + i * 7_919L, (long) i);
        }
    }
}
