package org.casus.graphql;

import com.fasterxml.jackson.core.SerializableString;
import graphql.execution.ResultPath;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A part of an answer that has parts: an object as a map, or a list. It fills as its parts are answered. */
sealed interface Answered {

    /** Its parts, in the order of the answer. */
    Object[] parts();

    /** What it is a part of; null for the root. */
    Answered whole();

    /** Which part of that it is. */
    int place();

    /** What its value at a place must be. */
    Shape shape(int at);

    /** The field whose value, or an item of whose value, its value at a place is. */
    Plan.Field field(int at);

    /** The path to its value at a place, as its own is this one. */
    ResultPath path(ResultPath own, int at);

    /** The path to its value at a place. */
    default ResultPath path(int at) {
        return path(whole() == null ? ResultPath.rootPath() : whole().path(place()), at);
    }

    /** An object: its fields by their names in the answer. */
    final class Of extends AbstractMap<String, Object> implements Answered, AnsweredObject {

        private final Plan.Field[] fields;
        private final SerializableString[] names;
        private final Object[] parts;
        private final Answered whole;
        private final int place;

        Of(Plan.Selection selection, Answered whole, int place) {
            this.fields = selection.fields();
            this.names = selection.names();
            this.parts = new Object[fields.length];
            this.whole = whole;
            this.place = place;
        }

        @Override
        public SerializableString[] names() {
            return names;
        }

        @Override
        public Object[] parts() {
            return parts;
        }

        @Override
        public Answered whole() {
            return whole;
        }

        @Override
        public int place() {
            return place;
        }

        @Override
        public Shape shape(int at) {
            return fields[at].shape();
        }

        @Override
        public Plan.Field field(int at) {
            return fields[at];
        }

        @Override
        public ResultPath path(ResultPath own, int at) {
            return own.segment(fields[at].key());
        }

        @Override
        public int size() {
            return fields.length;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {

                @Override
                public int size() {
                    return fields.length;
                }

                @Override
                public Iterator<Map.Entry<String, Object>> iterator() {
                    return new Iterator<>() {

                        private int next;

                        @Override
                        public boolean hasNext() {
                            return next < fields.length;
                        }

                        @Override
                        public Map.Entry<String, Object> next() {
                            int at = next++;
                            return new SimpleImmutableEntry<>(fields[at].key(), parts[at]);
                        }
                    };
                }
            };
        }
    }

    /** A list. */
    final class Listed extends AbstractList<Object> implements Answered {

        private final Shape each;
        private final Object[] parts;
        private final Answered whole;
        private final int place;

        Listed(int size, Shape each, Answered whole, int place) {
            this.each = each;
            this.parts = new Object[size];
            this.whole = whole;
            this.place = place;
        }

        @Override
        public Object[] parts() {
            return parts;
        }

        @Override
        public Answered whole() {
            return whole;
        }

        @Override
        public int place() {
            return place;
        }

        @Override
        public Shape shape(int at) {
            return each;
        }

        @Override
        public Plan.Field field(int at) {
            return whole.field(place);
        }

        @Override
        public ResultPath path(ResultPath own, int at) {
            return own.segment(at);
        }

        @Override
        public Object get(int at) {
            return parts[at];
        }

        @Override
        public int size() {
            return parts.length;
        }
    }
}
