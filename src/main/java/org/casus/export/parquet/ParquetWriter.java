package org.casus.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a file as its rows come. They are gathered in memory by columns, until there are some megabytes of them, and
 * leave as a row group; what stays is a few kilobytes about each group, for the footer.
 */
public final class ParquetWriter {

    /** In bytes. Larger groups are read a little faster, and each of several exports holds one in memory. */
    static final int GROUP = 16 * 1024 * 1024;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** How often the memory is reckoned up, in rows. */
    private static final int LOOK_EVERY = 256;

    private final OutputStream out;
    private final List<ParquetField> fields;
    private final Map<String, String> metadata;
    private final List<Thrift> groups = new ArrayList<>();
    private List<Chunk> chunks;
    private long position;
    private long rows;
    private int inGroup;

    /**
     * Begins a file.
     *
     * @param out stays open
     * @param metadata what the file says of itself
     */
    public ParquetWriter(OutputStream out, List<ParquetField> fields, Map<String, String> metadata) throws IOException {
        this.out = out;
        this.fields = List.copyOf(fields);
        this.metadata = metadata;
        out.write(MAGIC);
        position = MAGIC.length;
        begin();
    }

    private void begin() {
        chunks = fields.stream().map(Chunk::new).toList();
        inGroup = 0;
    }

    /** Adds a row: values in the order of the fields. */
    public void row(Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            chunks.get(i).add(values[i]);
        }
        inGroup++;
        if (inGroup % LOOK_EVERY == 0 && chunks.stream().mapToLong(Chunk::held).sum() >= GROUP) {
            group();
        }
    }

    /** Writes the rows that are in memory. */
    private void group() throws IOException {
        List<Thrift> columns = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Bytes pages = new Bytes();
            columns.add(chunk.to(pages, position));
            pages.to(out);
            position += pages.size();
        }
        long plain = chunks.stream().mapToLong(Chunk::plain).sum();
        groups.add(new Thrift().structs(1, columns).i64(2, plain).i64(3, inGroup));
        rows += inGroup;
        begin();
    }

    /** Writes what is left, and the footer, which tells what is where. */
    public void end() throws IOException {
        if (inGroup > 0) {
            group();
        }
        List<Thrift> schema = new ArrayList<>();
        schema.add(new Thrift().text(4, "rows").i32(5, fields.size()));
        fields.forEach(field -> schema.addAll(field.schema()));
        Bytes footer = new Bytes();
        new Thrift()
                .i32(1, 1)
                .structs(2, schema)
                .i64(3, rows)
                .structs(4, groups)
                .structs(
                        5,
                        metadata.entrySet().stream()
                                .map(entry ->
                                        new Thrift().text(1, entry.getKey()).text(2, entry.getValue()))
                                .toList())
                .text(6, "Casus")
                .to(footer);
        footer.number(footer.size(), Integer.BYTES);
        footer.to(out);
        out.write(MAGIC);
        out.flush();
    }
}
