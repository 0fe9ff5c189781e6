package org.casus.event.filter;

import java.util.Arrays;
import java.util.List;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;

/** Conditions on what is written about events. */
public final class Words {

    /** Each word is looked for in every text; more words than this are a pasted article. */
    private static final int MOST = 10;

    private Words() {}

    /** The events in whose title, notes or headlines all the words stand. */
    public static Fragment all(String text, String path) {
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_VALUE, path, "The text has no words; leave it out, or write some.");
        }
        if (words.size() > MOST) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    "The text has " + words.size() + " words; at most " + MOST + " are looked for.");
        }
        return Fragment.and(words.stream().map(Words::one).toList());
    }

    private static Fragment one(String word) {
        String pattern = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return Fragment.of("""
                (e.title ilike ? or e.notes ilike ? or e.id in (
                    select er.event_id
                    from event_report er
                    join report r on r.id = er.report_id
                    where r.headline ilike ?))""", pattern, pattern, pattern);
    }
}
