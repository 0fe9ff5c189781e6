package org.casus.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.Prepared;
import org.casus.store.ReadSource;
import org.casus.store.Store;
import org.casus.store.VersionedCache;

/**
 * Whole answers to queries, as they were sent, until the data change: the same question asked again costs one look at
 * the data's version. What an answer may depend on beside the question and the data is the day, and whether the client
 * takes compressed bodies. A request with {@code Cache-Control: no-cache} is computed all the same.
 */
@Singleton
class ResponseCache {

    /** The largest answer that is kept, as a share of all: a few large ones do not drive out the many. */
    private static final int SHARE = 16;

    /** What an entry takes beside its question and its body, in bytes, about. */
    private static final int ENTRY = 500;

    /** A parsed character or value takes no more than so many bytes for each byte of the request. */
    private static final int PARSED = 8;

    /**
     * @param day in UTC: what is said of "today" is said by it
     * @param gzip whether the client takes that
     */
    private record CachedQuestion(
            String document, String name, Map<String, Object> variables, LocalDate day, boolean gzip) {}

    /**
     * A question at a version of the data.
     *
     * @param size what the question takes, in bytes
     * @param answer what it was answered before; null where it was not
     */
    record Asked(long version, Object question, int size, AnswerBody.Sent answer) {}

    private record Kept(AnswerBody.Sent answer, int size) {}

    private final Store store;
    private final AnswerWriter writer;
    private final int bytes;
    private final VersionedCache<Object, Kept> answers;

    ResponseCache(Store store, ReadSource reads, AnswerWriter writer, HttpConfig config) {
        this.store = store;
        this.writer = writer;
        // Of several standbys one may be behind another: its version says nothing of what the next one answers.
        this.bytes = reads.apart().isPresent() ? 0 : config.keptAnswers();
        this.answers = new VersionedCache<>("answers", bytes, Kept::size);
    }

    /** Whether this request may be answered by what is kept, and its answer be kept. */
    boolean serves(RoutingContext http) {
        return bytes > 0 && !writer.tellsMore(http) && !wantsFresh(http);
    }

    /** The largest answer that is kept, in bytes. */
    int most() {
        return bytes / SHARE;
    }

    /** The data's present version, to be read before anything else. */
    long version() {
        return store.read(VersionedCache::version);
    }

    /** Looks for an answer; null where none is kept of this request. */
    Asked asked(RoutingContext http, Prepared prepared, long version) {
        if (!serves(http)) {
            return null;
        }
        Operation operation = prepared.operation();
        CachedQuestion question = new CachedQuestion(
                operation.document(),
                operation.name(),
                operation.variables(),
                LocalDate.now(ZoneOffset.UTC),
                Gzip.isTakenBy(http));
        Kept found = answers.find(version, question);
        return new Asked(version, question, size(http), found == null ? null : found.answer());
    }

    /** By RFC 9111, 5.2.1.4. */
    private static boolean wantsFresh(RoutingContext http) {
        String control = http.request().getHeader(HttpHeaders.CACHE_CONTROL);
        return control != null && control.toLowerCase(Locale.ROOT).contains("no-cache");
    }

    private static int size(RoutingContext http) {
        int body = http.body() == null ? 0 : http.body().length();
        return ENTRY + PARSED * Math.max(body, http.request().uri().length());
    }

    /** Keeps what was sent; null where that cannot be kept. */
    void keep(Asked asked, AnswerBody.Sent answer) {
        if (answer != null && asked.size() + answer.bytes().length <= most()) {
            answers.keep(asked.version(), asked.question(), new Kept(answer, asked.size() + answer.bytes().length));
        }
    }
}
