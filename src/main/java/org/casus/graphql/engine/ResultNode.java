package org.casus.graphql.engine;

import com.fasterxml.jackson.core.SerializableString;
import graphql.execution.ResultPath;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A part of an answer that has parts: an object as a map, or a list. It fills as its parts are answered. */
sealed interface ResultNode {

    /** Its parts, in the order of the answer. */
    Object[] parts();

    /** What it is a part of; null for the root. */
    ResultNode whole();

    /** Which part of that it is. */
    int place();

    /** What its value at a place must be. */
    ResultCompleter shape(int at);

    /** The field whose value, or an item of whose value, its value at a place is. */
    Plan.Field field(int at);

    /** The path to its value at a place, as its own is this one. */
    ResultPath path(ResultPath own, int at);

    /** The path to its value at a place. */
    default ResultPath path(int at) {
        return path(whole() == null ? ResultPath.rootPath() : whole().path(place()), at);
    }

    /** An object: its fields by their names in the answer. */
    final class Of extends AbstractMap<String, Object> implements ResultNode, AnsweredObject {

        private final Plan.PlannedSelection selection;
        private final Object[] parts;
        private final ResultNode whole;
        private final int place;

        Of(Plan.PlannedSelection selection, ResultNode whole, int place) {
            this.selection = selection;
            this.parts = new Object[selection.fields().length];
            this.whole = whole;
            this.place = place;
        }

        @Override
        public SerializableString[] names() {
            return selection.names();
        }

        @Override
        public Object[] parts() {
            return parts;
        }

        @Override
        public ResultNode whole() {
            return whole;
        }

        @Override
        public int place() {
            return place;
        }

        @Override
        public ResultCompleter shape(int at) {
            return field(at).shape();
        }

        @Override
        public Plan.Field field(int at) {
            return selection.fields()[at];
        }

        @Override
        public ResultPath path(ResultPath own, int at) {
            return own.segment(field(at).key());
        }

        @Override
        public int size() {
            return parts.length;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {

                @Override
                public int size() {
                    return parts.length;
                }

                @Override
                public Iterator<Map.Entry<String, Object>> iterator() {
                    return IntStream.range(0, parts.length)
                            .<Map.Entry<String, Object>>mapToObj(
                                    at -> new SimpleImmutableEntry<>(field(at).key(), parts[at]))
                            .iterator();
                }
            };
        }
    }

    /** A list. */
    final class Listed extends AbstractList<Object> implements ResultNode {

        private final ResultCompleter each;
        private final Object[] parts;
        private final ResultNode whole;
        private final int place;

        Listed(int size, ResultCompleter each, ResultNode whole, int place) {
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
        public ResultNode whole() {
            return whole;
        }

        @Override
        public int place() {
            return place;
        }

        @Override
        public ResultCompleter shape(int at) {
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
