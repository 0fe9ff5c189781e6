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

    /** In characters. No name is longer, and no title that is worth looking for. */
    private static final int LONGEST = 500;

    private Words() {}

    /**
     * Refuses a text that is too long to be looked for.
     *
     * @throws Refusal INVALID_VALUE
     */
    public static void checkLength(String text, String path) {
        if (text.length() > LONGEST) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    path,
                    "The text has " + text.length() + " characters; at most " + LONGEST + " are looked for.");
        }
    }

    /** The events in whose title, notes or headlines all the words stand. */
    public static Fragment all(String text, String path) {
        checkLength(text, path);
        List<String> words = Arrays.stream(text.split("(?U)\\s+"))
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
