package org.casus.event.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.casus.actor.ActorRefs;
import org.casus.event.Countries;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Turns a filter of events into a condition on {@code event e}. Every ref and name in it is looked up first, one
 * statement a field, and an unknown one is refused: an empty list would look like an answer.
 */
@ApplicationScoped
public class EventConditions {

    /** Filters within filters; what people write by hand goes three deep. */
    private static final int DEEPEST = 8;

    /** Filters in all; a statement of more would take the database longer to plan than to run. */
    private static final int MOST_PARTS = 50;

    private final Countries countries;
    private final ActorRefs actors;
    private final Words words;

    EventConditions(Countries countries, ActorRefs actors, Words words) {
        this.countries = countries;
        this.actors = actors;
        this.words = words;
    }

    /**
     * The condition that a filter stands for.
     *
     * @param filter null for everything
     * @param path where it was given, for refusals, such as {@code filter}
     */
    public Fragment of(Reader reader, EventFilter filter, String path) {
        return condition(reader, filter, path).where();
    }

    /** The same, with what lists need to know of it. */
    public EventCondition condition(Reader reader, EventFilter filter, String path) {
        return new Compilation(reader).compile(filter, path, 1);
    }

    /** The events of which the column has one of the values. */
    static Fragment in(String column, List<?> values) {
        return switch (values.size()) {
            case 0 -> Fragment.FALSE;
            case 1 -> Fragment.of(column + " = ?", values.getFirst());
            default -> Fragment.of(column + " = any(?)", values);
        };
    }

    private final class Compilation {

        private final Reader reader;
        private int parts;

        Compilation(Reader reader) {
            this.reader = reader;
        }

        EventCondition compile(EventFilter filter, String path, int depth) {
            EventCondition all = new EventCondition();
            if (filter == null) {
                return all;
            }
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                throw new Refusal(
                        ErrorCode.FILTER_TOO_LARGE,
                        path,
                        "A filter goes at most " + DEEPEST + " deep and has at most " + MOST_PARTS + " parts.");
            }
            DatePredicates.add(filter, path, all);
            new PlacePredicates(reader, countries).add(filter, path, all);
            new ActorPredicates(reader, actors).add(filter, path, all);
            new SourcePredicates(reader, words).add(filter, path, all);
            TollPredicates.add(filter, path, all);
            for (int i = 0; filter.and != null && i < filter.and.size(); i++) {
                EventCondition part = compile(filter.and.get(i), path + ".and." + i, depth + 1);
                all.add(part.where(), part.lookedAt(), part.kept());
                if (!part.isWide()) {
                    all.leavesFew();
                }
            }
            if (filter.or != null) {
                List<Fragment> any = new ArrayList<>();
                List<ColumnFilter> kept = new ArrayList<>();
                boolean wide = false;
                for (int i = 0; i < filter.or.size(); i++) {
                    EventCondition part = compile(filter.or.get(i), path + ".or." + i, depth + 1);
                    any.add(Fragment.of("(?)", part.where()));
                    kept.add(part.kept());
                    wide |= part.isWide();
                }
                all.add(Fragment.or(any), kept.contains(null) ? null : ColumnFilter.or(kept));
                if (!wide) {
                    all.leavesFew();
                }
            }
            if (filter.not != null) {
                EventCondition part = compile(filter.not, path + ".not", depth + 1);
                all.add(Fragment.not(part.where()), part.kept() == null ? null : ColumnFilter.not(part.kept()));
            }
            return all;
        }
    }
}
