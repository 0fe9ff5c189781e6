package org.casus.export.parquet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A structure in Thrift's compact protocol, which Parquet's headers and footer are written in. Fields are added in the
 * order of their numbers.
 */
final class Thrift {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    /** The most elements whose number stands in the head of a list. */
    private static final int SHORT_LIST = 14;

    private final Bytes bytes = new Bytes();
    private int last;

    Thrift i32(int field, int value) {
        return number(field, I32, value);
    }

    Thrift i64(int field, long value) {
        return number(field, I64, value);
    }

    Thrift truth(int field, boolean value) {
        head(field, value ? TRUE : FALSE);
        return this;
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        text(value);
        return this;
    }

    Thrift struct(int field, Thrift value) {
        head(field, STRUCT);
        value.to(bytes);
        return this;
    }

    Thrift structs(int field, List<Thrift> values) {
        return list(field, STRUCT, values, value -> value.to(bytes));
    }

    Thrift texts(int field, List<String> values) {
        return list(field, BINARY, values, this::text);
    }

    Thrift i32s(int field, List<Integer> values) {
        return list(field, I32, values, value -> zigzag(value));
    }

    /** All of it, with what ends it. */
    void to(Bytes out) {
        out.add(bytes);
        out.write(0);
    }

    private void head(int field, int type) {
        bytes.write(field - last << 4 | type);
        last = field;
    }

    private Thrift number(int field, int type, long value) {
        head(field, type);
        zigzag(value);
        return this;
    }

    private <T> Thrift list(int field, int type, List<T> values, Consumer<T> write) {
        head(field, LIST);
        int size = values.size();
        if (size <= SHORT_LIST) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(0xF0 | type);
            bytes.varint(size);
        }
        values.forEach(write);
        return this;
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes.varint(utf8.length);
        bytes.write(utf8);
    }

    private void zigzag(long value) {
        bytes.varint(value << 1 ^ value >> 63);
    }
}
