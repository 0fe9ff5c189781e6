package org.casus.export.parquet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a column that are there, in the order in which they came. */
abstract sealed class ParquetValues {

    static final int PLAIN = 0;
    static final int BY_DICTIONARY = 8;

    static ParquetValues of(ParquetField.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> new TextValues();
            case TRUTH -> new Truths();
            case INTEGER, NUMBER, DAY, INSTANT -> new Fixed(kind);
        };
    }

    abstract void add(Object value);

    /** About how many bytes of memory they take. */
    abstract int held();

    /** The values of the dictionary; null where there is none. */
    Bytes dictionary() {
        return null;
    }

    /** How many values the dictionary has. */
    int distinct() {
        return 0;
    }

    /** The values, or their places in the dictionary. */
    abstract void to(Bytes out);

    /** Values of one length. */
    private static final class Fixed extends ParquetValues {

        private static final long MICROS = 1_000_000;

        private final ParquetField.Kind kind;
        private final Bytes plain = new Bytes();

        Fixed(ParquetField.Kind kind) {
            this.kind = kind;
        }

        @Override
        void add(Object value) {
            switch (kind) {
                case DAY -> plain.number(((LocalDate) value).toEpochDay(), Integer.BYTES);
                case INSTANT -> plain.number(micros((Instant) value), Long.BYTES);
                case NUMBER -> plain.number(Double.doubleToRawLongBits(((Number) value).doubleValue()), Long.BYTES);
                default -> plain.number(((Number) value).longValue(), Long.BYTES);
            }
        }

        private static long micros(Instant time) {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / 1_000);
        }

        @Override
        int held() {
            return plain.size();
        }

        @Override
        void to(Bytes out) {
            out.add(plain);
        }
    }

    /** A bit each. */
    private static final class Truths extends ParquetValues {

        private final Numbers bits = new Numbers();

        @Override
        void add(Object value) {
            bits.add((Boolean) value ? 1 : 0);
        }

        @Override
        int held() {
            return bits.size() * Integer.BYTES;
        }

        @Override
        void to(Bytes out) {
            bits.bits(out, 0, bits.size(), 1);
        }
    }

    /** Texts, each held once: names and codes repeat much, and a dictionary of them is written where they do. */
    private static final class TextValues extends ParquetValues {

        /** What an entry of the map takes beside its characters. */
        private static final int ENTRY = 100;

        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Numbers order = new Numbers();
        private int held;

        @Override
        void add(Object value) {
            String text = value.toString();
            Integer place = places.get(text);
            if (place == null) {
                place = places.size();
                places.put(text, place);
                held += text.length() + ENTRY;
            }
            order.add(place);
        }

        @Override
        int held() {
            return held + order.size() * Integer.BYTES;
        }

        /** Not where most are met once. */
        private boolean repeats() {
            return places.size() <= order.size() / 2;
        }

        @Override
        Bytes dictionary() {
            if (places.isEmpty() || !repeats()) {
                return null;
            }
            Bytes out = new Bytes();
            places.keySet().forEach(text -> plain(out, text.getBytes(StandardCharsets.UTF_8)));
            return out;
        }

        @Override
        int distinct() {
            return places.size();
        }

        @Override
        void to(Bytes out) {
            if (repeats()) {
                int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(places.size() - 1));
                out.write(width);
                order.to(out, width);
            } else {
                byte[][] texts = places.keySet().stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
                for (int i = 0; i < order.size(); i++) {
                    plain(out, texts[order.get(i)]);
                }
            }
        }

        private static void plain(Bytes out, byte[] text) {
            out.number(text.length, Integer.BYTES);
            out.write(text);
        }
    }
}
