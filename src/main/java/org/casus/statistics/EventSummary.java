package org.casus.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Batch;

/**
 * Keeps the table event_summary in step: whoever writes events says here what comes and what goes, and flushes before
 * the commit. Not for several threads at once.
 */
public final class EventSummary {

    private static final String MERGE = """
            merge into event_summary as kept
            using (values (cast(? as bigint), cast(? as bigint), cast(? as integer), cast(? as varchar),
                           cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint),
                           cast(? as bigint), cast(? as bigint)))
              as more (dataset_id, country_id, month_no, type_of_violence,
                       events, deaths_low, deaths_best, deaths_high, deaths_civilians, without_low, without_high)
            on kept.dataset_id = more.dataset_id and kept.country_id = more.country_id
              and kept.month_no = more.month_no and kept.type_of_violence = more.type_of_violence
            when matched and kept.events + more.events = 0 then delete
            when matched then update set
              events = kept.events + more.events,
              deaths_low = kept.deaths_low + more.deaths_low,
              deaths_best = kept.deaths_best + more.deaths_best,
              deaths_high = kept.deaths_high + more.deaths_high,
              deaths_civilians = kept.deaths_civilians + more.deaths_civilians,
              without_low = kept.without_low + more.without_low,
              without_high = kept.without_high + more.without_high
            when not matched then insert
              (dataset_id, country_id, month_no, type_of_violence,
               events, deaths_low, deaths_best, deaths_high, deaths_civilians, without_low, without_high)
              values (more.dataset_id, more.country_id, more.month_no, more.type_of_violence,
                      more.events, more.deaths_low, more.deaths_best, more.deaths_high, more.deaths_civilians,
                      more.without_low, more.without_high)
            """;

    private record Key(long dataset, long country, int month, String type) {}

    private final Map<Key, long[]> deltas = new HashMap<>();

    /**
     * An event comes.
     *
     * @param dataset the dataset's key
     * @param country the country's key, or null
     * @param start the day by which it counts
     * @param type null where it has none
     * @param toll a number that nobody counted adds nothing
     */
    public void add(long dataset, Long country, LocalDate start, TypeOfViolence type, Toll toll) {
        change(1, dataset, country, start, type, toll);
    }

    /** An event goes that came as {@link #add} says. */
    public void subtract(long dataset, Long country, LocalDate start, TypeOfViolence type, Toll toll) {
        change(-1, dataset, country, start, type, toll);
    }

    private void change(int sign, long dataset, Long country, LocalDate start, TypeOfViolence type, Toll toll) {
        Key key = new Key(
                dataset,
                country == null ? 0 : country,
                start.getYear() * 12 + start.getMonthValue() - 1,
                type == null ? "" : type.name());
        long[] delta = deltas.computeIfAbsent(key, any -> new long[7]);
        delta[0] += sign;
        delta[1] += sign * number(toll.low());
        delta[2] += sign * number(toll.bestInSum());
        delta[3] += sign * number(toll.high());
        delta[4] += sign * number(toll.civilians());
        delta[5] += toll.lacksLow() ? sign : 0;
        delta[6] += toll.lacksHigh() ? sign : 0;
    }

    /** Writes what came and went since the last time, within the caller's transaction. */
    public void flush(Connection connection) throws SQLException {
        Batch batch = new Batch(MERGE);
        deltas.forEach((key, delta) -> {
            if (Arrays.stream(delta).anyMatch(figure -> figure != 0)) {
                batch.add(
                        key.dataset,
                        key.country,
                        key.month,
                        key.type,
                        delta[0],
                        delta[1],
                        delta[2],
                        delta[3],
                        delta[4],
                        delta[5],
                        delta[6]);
            }
        });
        deltas.clear();
        batch.run(connection);
    }

    /** Forgets what was not flushed. */
    public void clear() {
        deltas.clear();
    }

    private static long number(Integer counted) {
        return counted == null ? 0 : counted;
    }
}
