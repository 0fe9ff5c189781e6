package org.casus.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.casus.event.filter.EventFilter;
import org.casus.event.filter.Globe;
import org.casus.event.filter.Near;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Keyset;
import org.casus.graphql.paging.OrderDirection;
import org.casus.graphql.paging.OrderKey;
import org.casus.store.Fragment;

/** The orders that lists of events can have. */
final class EventKeys {

    private EventKeys() {}

    /**
     * The order that was asked for, made total by the events' keys; the newest first where none was.
     *
     * @param filter the list's filter, whose point DISTANCE is measured from
     */
    static Keyset<Event> of(List<EventOrder> orderBy, EventFilter filter) {
        List<OrderKey<Event>> keys = new ArrayList<>();
        EnumSet<EventOrderBy> seen = EnumSet.noneOf(EventOrderBy.class);
        for (EventOrder order : orderBy == null ? List.<EventOrder>of() : orderBy) {
            if (!seen.add(order.by)) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        "orderBy",
                        order.by + " stands twice in the order; leave one out.");
            }
            keys.add(key(order.by, order.direction != OrderDirection.ASC, filter == null ? null : filter.near));
        }
        if (keys.isEmpty()) {
            keys.add(key(EventOrderBy.START, true, null));
        }
        // Named as no other list's key, so that no other list's cursor is taken for one of events.
        keys.add(plain("event", "e.id", keys.getFirst().descending(), event -> event.key, OrderKey::wholeNumber));
        return new Keyset<>(keys);
    }

    /** Whether the order is that by days and nothing else, which many indexes have. */
    static boolean isByDate(List<EventOrder> orderBy) {
        return orderBy == null
                || orderBy.isEmpty()
                || orderBy.size() == 1 && orderBy.getFirst().by == EventOrderBy.START;
    }

    private static OrderKey<Event> key(EventOrderBy by, boolean descending, Near near) {
        return switch (by) {
            case START -> plain("date", "e.date_start", descending, event -> event.start.toString(), EventKeys::date);
            case FATALITIES_BEST -> counted("best", "e.deaths_best", descending, event -> event.deathsBest);
            case FATALITIES_HIGH -> counted("high", "e.deaths_high", descending, event -> event.deathsHigh);
            case RECORDED_AT ->
                plain(
                        "recorded",
                        "e.recorded_at",
                        descending,
                        event -> event.recordedAt.toString(),
                        value -> OffsetDateTime.parse((String) value).withOffsetSameInstant(ZoneOffset.UTC));
            case TITLE -> plain("name", "e.title", descending, event -> event.title, value -> (String) value);
            case DISTANCE -> distance(near, descending);
        };
    }

    private static OrderKey<Event> distance(Near near, boolean descending) {
        if (near == null) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "orderBy",
                    "DISTANCE needs a point: give filter.near beside the order.");
        }
        return new OrderKey<>(
                "distance@" + near.latitude + "," + near.longitude,
                Globe.metres(near),
                descending,
                false,
                event -> Globe.metres(near, event.latitude, event.longitude),
                OrderKey::wholeNumber);
    }

    private static OrderKey<Event> counted(
            String name, String column, boolean descending, Function<Event, Object> value) {
        return new OrderKey<>(name, Fragment.of(column), descending, true, value, OrderKey::wholeNumber);
    }

    private static OrderKey<Event> plain(
            String name,
            String column,
            boolean descending,
            Function<Event, Object> value,
            Function<Object, Object> parse) {
        return new OrderKey<>(name, Fragment.of(column), descending, false, value, parse);
    }

    private static Object date(Object value) {
        return LocalDate.parse((String) value);
    }
}
