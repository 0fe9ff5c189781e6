package org.casus.statistics;

/**
 * The buckets from the first to the last of an answer.
 *
 * @param first the first bucket that the filter's dates or an event reach
 * @param last the last one; before first where there is none
 */
record DateSpan(int first, int last) {

    static DateSpan of(Question question, GroupTable table) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Series series : table.series().values()) {
            if (!series.buckets().isEmpty()) {
                first = Math.min(first, series.buckets().firstKey());
                last = Math.max(last, series.buckets().lastKey());
            }
        }
        if (question.gaps() != null) {
            var from = question.gaps().from();
            var to = question.gaps().to();
            first = from == null ? first : Math.min(first, question.unit().bucket(from));
            last = to == null ? last : Math.max(last, question.unit().bucket(to));
        }
        // Without events, one date alone is no range.
        return first > last || first == Integer.MAX_VALUE || last == Integer.MIN_VALUE
                ? new DateSpan(0, -1)
                : new DateSpan(first, last);
    }

    long buckets() {
        return (long) last - first + 1;
    }
}
