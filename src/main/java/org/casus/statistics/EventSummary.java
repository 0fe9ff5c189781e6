package org.casus.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.store.Batch;

/**
 * Keeps the table event_summary in step: whoever writes events says here what comes and what goes, and flushes before
 * the commit. Not for several threads at once.
 */
public final class EventSummary {

    /** The figures that are kept, in the order of {@link FigureSum#EVENT_FIGURES}. */
    private static final List<String> FIGURES = List.of(
            "events",
            "deaths_low",
            "deaths_best",
            "deaths_high",
            "deaths_civilians",
            "without_low",
            "without_high",
            "deaths_unknown",
            "with_toll",
            "with_best",
            "with_civilians",
            "with_unknown");

    private static final String MERGE = """
            merge into event_summary as kept
            using (values (cast(? as bigint), cast(? as bigint), cast(? as integer), cast(? as varchar), %s))
              as more (dataset_id, country_id, month_no, type_of_violence, %s)
            on kept.dataset_id = more.dataset_id and kept.country_id = more.country_id
              and kept.month_no = more.month_no and kept.type_of_violence = more.type_of_violence
            when matched and kept.events + more.events = 0 then delete
            when matched then update set %s
            when not matched then insert (dataset_id, country_id, month_no, type_of_violence, %s)
              values (more.dataset_id, more.country_id, more.month_no, more.type_of_violence, %s)
            """.formatted(
                    each("cast(? as bigint)"),
                    each("%1$s"),
                    each("%1$s = kept.%1$s + more.%1$s"),
                    each("%1$s"),
                    each("more.%1$s"));

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
        long[] delta = deltas.computeIfAbsent(key, any -> new long[FigureSum.FIGURES]);
        long[] figures = FigureSum.figures(toll);
        for (int i = 0; i < delta.length; i++) {
            delta[i] += sign * figures[i];
        }
    }

    /** Writes what came and went since the last time, within the caller's transaction. */
    public void flush(Connection connection) throws SQLException {
        Batch batch = new Batch(MERGE);
        deltas.forEach((key, delta) -> {
            if (Arrays.stream(delta).anyMatch(figure -> figure != 0)) {
                List<Object> row = new ArrayList<>(List.of(key.dataset, key.country, key.month, key.type));
                Arrays.stream(delta).forEach(row::add);
                batch.add(row.toArray());
            }
        });
        deltas.clear();
        batch.run(connection);
    }

    /** Forgets what was not flushed. */
    public void clear() {
        deltas.clear();
    }

    private static String each(String pattern) {
        return FIGURES.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
