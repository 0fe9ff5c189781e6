package org.casus.export.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One column of the rows that are in memory: its values, and levels that tell nulls and lists. */
final class Chunk {

    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int RUN_LENGTHS = 3;
    private static final int GZIP = 2;
    private static final int BUFFER = 8 * 1024;

    private final ParquetField field;
    private final ParquetValues values;

    /** 1 for each value, 0 for a null or an empty list. */
    private final Numbers there = new Numbers();

    /** Of a list: 0 for what begins one, 1 for what goes on. */
    private final Numbers goesOn = new Numbers();

    private int nulls;
    private int plain;

    Chunk(ParquetField field) {
        this.field = field;
        this.values = ParquetValues.of(field.kind());
    }

    void add(Object value) {
        if (field.kind() == ParquetField.Kind.TEXTS) {
            list(value == null ? List.of() : (List<?>) value);
        } else {
            level(value);
        }
    }

    private void list(List<?> list) {
        if (list.isEmpty()) {
            goesOn.add(0);
            level(null);
        }
        for (int i = 0; i < list.size(); i++) {
            goesOn.add(i == 0 ? 0 : 1);
            level(list.get(i));
        }
    }

    private void level(Object value) {
        there.add(value == null ? 0 : 1);
        if (value == null) {
            nulls++;
        } else {
            values.add(value);
        }
    }

    /** About how many bytes of memory it takes. */
    int held() {
        return values.held() + (there.size() + goesOn.size()) * Integer.BYTES;
    }

    /**
     * Appends its pages.
     *
     * @param at where in the file they will stand
     * @return what the footer says of them
     */
    Thrift to(Bytes out, long at) {
        int from = out.size();
        Bytes dictionary = values.dictionary();
        if (dictionary != null) {
            Thrift about = new Thrift().i32(1, values.distinct()).i32(2, ParquetValues.PLAIN);
            page(out, DICTIONARY_PAGE, 7, about, dictionary);
        }
        long data = at + out.size() - from;
        int encoding = dictionary == null ? ParquetValues.PLAIN : ParquetValues.BY_DICTIONARY;
        Thrift about = new Thrift()
                .i32(1, there.size())
                .i32(2, encoding)
                .i32(3, RUN_LENGTHS)
                .i32(4, RUN_LENGTHS);
        page(out, DATA_PAGE, 5, about, content());
        List<Integer> encodings = new ArrayList<>(List.of(ParquetValues.PLAIN, RUN_LENGTHS));
        if (dictionary != null) {
            encodings.add(ParquetValues.BY_DICTIONARY);
        }
        Thrift meta = new Thrift()
                .i32(1, field.kind().physical.ordinal())
                .i32s(2, encodings)
                .texts(3, field.path())
                .i32(4, GZIP)
                .i64(5, there.size())
                .i64(6, plain)
                .i64(7, out.size() - from)
                .i64(9, data);
        if (dictionary != null) {
            meta.i64(11, at);
        }
        meta.struct(12, new Thrift().i64(3, nulls));
        return new Thrift().i64(2, 0).struct(3, meta);
    }

    /** How many bytes its pages would be, were they not packed. */
    int plain() {
        return plain;
    }

    private Bytes content() {
        Bytes content = new Bytes();
        if (field.kind() == ParquetField.Kind.TEXTS) {
            levels(content, goesOn);
        }
        levels(content, there);
        values.to(content);
        return content;
    }

    private static void levels(Bytes out, Numbers numbers) {
        Bytes levels = new Bytes();
        numbers.to(levels, 1);
        out.number(levels.size(), Integer.BYTES);
        out.add(levels);
    }

    private void page(Bytes out, int type, int field, Thrift about, Bytes content) {
        Bytes packed = new Bytes();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, BUFFER)) {
            content.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        Bytes head = new Bytes();
        new Thrift()
                .i32(1, type)
                .i32(2, content.size())
                .i32(3, packed.size())
                .struct(field, about)
                .to(head);
        out.add(head);
        out.add(packed);
        plain += head.size() + content.size();
    }
}
