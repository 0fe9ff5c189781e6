package org.casus.event.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.casus.statistics.memory.ColumnFilter;
import org.casus.store.Fragment;

/**
 * A filter as a condition on {@code event e}, in forms that let the same events through. {@link #where} leaves it to
 * the database how to find them. {@link #besides} is for going through events in an order that an index has: it is made
 * of conditions that are looked at event by event, so that no other index is chosen, which would mean to sort all that
 * it finds.
 */
public final class EventCondition {

    private record Term(Fragment found, Fragment lookedAt, ColumnFilter kept) {}

    private final List<Term> terms = new ArrayList<>();
    private final List<Term> doubtful = new ArrayList<>();
    private IndexPrefix lead;
    private Term ofLead;
    private LocalDate from;
    private LocalDate to;
    private boolean narrow;

    EventCondition() {}

    /** A condition that cannot be asked of the events in memory. */
    void add(Fragment term) {
        add(term, term, null);
    }

    /** A condition of the event's own columns. */
    void add(Fragment term, ColumnFilter kept) {
        add(term, term, kept);
    }

    /**
     * A condition in all its forms.
     *
     * @param found as an index would find it
     * @param lookedAt as one event is looked at
     * @param kept as it is asked of the events in memory, or null
     */
    void add(Fragment found, Fragment lookedAt, ColumnFilter kept) {
        terms.add(new Term(found, lookedAt, kept));
    }

    /** Says of the condition that was added last that it is what an index begins with. */
    void lead(IndexPrefix offered) {
        if (lead == null || offered.by().compareTo(lead.by()) < 0) {
            lead = offered;
            ofLead = terms.getLast();
        }
    }

    /** The first and last day that events may start on, each null where it is open. */
    void starts(LocalDate first, LocalDate last) {
        from = first;
        to = last;
    }

    /**
     * Says of the condition that was added last that it leaves so few events that going through others would be worse.
     */
    void leavesFew() {
        narrow = true;
    }

    /** Says of the condition that was added last that it leaves many events or few, by what number it asks for. */
    void mayLeaveFew() {
        doubtful.add(terms.getLast());
    }

    /** The whole condition. */
    public Fragment where() {
        return Fragment.and(terms.stream().map(Term::found).toList());
    }

    /** The whole condition but for the lead, to be looked at event by event. */
    public Fragment besides() {
        return Fragment.and(terms.stream()
                .filter(term -> term != ofLead)
                .map(Term::lookedAt)
                .toList());
    }

    /** The whole condition, to be looked at event by event. */
    public Fragment lookedAt() {
        return Fragment.and(terms.stream().map(Term::lookedAt).toList());
    }

    /** The whole condition, for the events in memory; null where it cannot be asked of them. */
    public ColumnFilter kept() {
        return kept(terms);
    }

    /** The same without what may leave few events; null where nothing may, too. */
    public ColumnFilter keptWithoutDoubt() {
        return doubtful.isEmpty()
                ? null
                : kept(terms.stream().filter(term -> !doubtful.contains(term)).toList());
    }

    private static ColumnFilter kept(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.kept == null)
                ? null
                : ColumnFilter.and(terms.stream().map(Term::kept).toList());
    }

    /** What an index begins with; null where nothing is. */
    public IndexPrefix lead() {
        return lead;
    }

    /** Whether to go through events in their order and look at each, until there are enough. */
    public boolean isWide() {
        return !narrow;
    }

    /** Bounds on the first day, by a column that holds it. */
    public List<Fragment> starts(String column) {
        List<Fragment> bounds = new ArrayList<>();
        if (from != null) {
            bounds.add(Fragment.of(column + " >= ?", from));
        }
        if (to != null) {
            bounds.add(Fragment.of(column + " <= ?", to));
        }
        return Collections.unmodifiableList(bounds);
    }
}
