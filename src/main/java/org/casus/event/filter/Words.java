package org.casus.event.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.StoreConfig;
import org.casus.store.StoreKind;

/** Conditions on what is written about events. */
@ApplicationScoped
public class Words {

    /** Each word is looked for in every text; more words than this are a pasted article. */
    private static final int MOST = 10;

    /** In characters. No name is longer, and no title that is worth looking for. */
    private static final int LONGEST = 500;

    /**
     * For H2, which goes through events day by day and looks at each: whether it is among those whose headlines have
     * the word is asked of a set.
     */
    private static final String IN_SET = "e.id in (?)";

    /**
     * For PostgreSQL, which has indexes of the texts' trigrams: only so can it find the events of all three by index.
     */
    private static final String BY_INDEX = "e.id = any(array(?))";

    private static final String HEADLINES = "\n    select er.event_id\n    from event_report er"
            + "\n    join report r on r.id = er.report_id\n    where r.headline ilike ?";

    private final String headlines;

    @Inject
    Words(StoreConfig store) {
        this(StoreKind.of(store.url()));
    }

    Words(StoreKind kind) {
        headlines = kind == StoreKind.POSTGRESQL ? BY_INDEX : IN_SET;
    }

    /** For CDI's proxies. */
    Words() {
        this(StoreKind.H2);
    }

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
    public Fragment all(String text, String path) {
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
        return Fragment.and(words.stream().map(this::one).toList());
    }

    private Fragment one(String word) {
        String pattern = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return Fragment.of(
                "(e.title ilike ? or e.notes ilike ? or " + headlines + ")",
                pattern,
                pattern,
                Fragment.of(HEADLINES, pattern));
    }
}
