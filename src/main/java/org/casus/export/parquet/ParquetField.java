package org.casus.export.parquet;

import java.util.List;

/**
 * A column of a file. Any value may be null, but for a list, which is empty instead.
 *
 * @param kind what its values are
 */
public record ParquetField(String name, Kind kind) {

    /** What the values of a column are, with the numbers that the format has for it (parquet.thrift). */
    public enum Kind {
        /** Texts: UTF-8. Whatever is no string is written as it prints. */
        TEXT(Physical.BYTE_ARRAY, 0),
        /** Lists of such. */
        TEXTS(Physical.BYTE_ARRAY, 0),
        /** Whole numbers: 64 bits. */
        INTEGER(Physical.INT64, -1),
        /** Numbers: double precision. */
        NUMBER(Physical.DOUBLE, -1),
        /** Days: {@link java.time.LocalDate}. */
        DAY(Physical.INT32, 6),
        /** Instants, to the microsecond, in UTC: {@link java.time.Instant}. */
        INSTANT(Physical.INT64, 10),
        /** Truths. */
        TRUTH(Physical.BOOLEAN, -1);

        final Physical physical;

        /** The number of the older annotation, which older readers go by; below 0 for none. */
        final int converted;

        Kind(Physical physical, int converted) {
            this.physical = physical;
            this.converted = converted;
        }

        /** What the bytes mean; null where the physical type says it. */
        Thrift logical() {
            return switch (this) {
                case TEXT, TEXTS -> new Thrift().struct(1, new Thrift());
                case DAY -> new Thrift().struct(6, new Thrift());
                case INSTANT ->
                    new Thrift().struct(8, new Thrift().truth(1, true).struct(2, new Thrift().struct(2, new Thrift())));
                case INTEGER, NUMBER, TRUTH -> null;
            };
        }
    }

    /** How values are stored; the order is the format's numbering. */
    enum Physical {
        BOOLEAN,
        INT32,
        INT64,
        INT96,
        FLOAT,
        DOUBLE,
        BYTE_ARRAY
    }

    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;

    /** The older annotation of a list. */
    private static final int LIST = 3;

    /** Where its values stand in the schema. */
    List<String> path() {
        return kind == Kind.TEXTS ? List.of(name, "list", "element") : List.of(name);
    }

    /** What it adds to the schema, which is a tree written from its root on. */
    List<Thrift> schema() {
        if (kind != Kind.TEXTS) {
            return List.of(leaf(name, OPTIONAL));
        }
        Thrift list = new Thrift()
                .i32(3, REQUIRED)
                .text(4, name)
                .i32(5, 1)
                .i32(6, LIST)
                .struct(10, new Thrift().struct(3, new Thrift()));
        Thrift entries = new Thrift().i32(3, REPEATED).text(4, "list").i32(5, 1);
        return List.of(list, entries, leaf("element", REQUIRED));
    }

    private Thrift leaf(String name, int repetition) {
        Thrift leaf =
                new Thrift().i32(1, kind.physical.ordinal()).i32(3, repetition).text(4, name);
        if (kind.converted >= 0) {
            leaf.i32(6, kind.converted);
        }
        Thrift logical = kind.logical();
        return logical == null ? leaf : leaf.struct(10, logical);
    }
}
