package org.casus.graphql.trusted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Sha256;

/** Finds documents by their SHA-256, and refuses those that may not run. */
@Singleton
@Startup
public class TrustedDocuments {

    private final boolean only;
    private final Map<String, String> trusted;

    /** What clients sent together with its hash: automatic persisted queries. */
    private final Cache<String, String> registered;

    /** What a document takes beside its text, in characters: its hash, and its place in the cache. */
    private static final int ENTRY = 150;

    TrustedDocuments(TrustedConfig config, ObjectMapper json) {
        this.only = config.only();
        this.trusted =
                config.documents().map(place -> TrustedFiles.read(place, json)).orElse(Map.of());
        if (only && trusted.isEmpty()) {
            throw new IllegalArgumentException(
                    "casus.graphql.trusted.only lets nothing run without casus.graphql.trusted.documents.");
        }
        this.registered = Caffeine.newBuilder()
                .maximumWeight(only ? 0 : config.registered())
                .weigher((String hash, String text) -> ENTRY + text.length())
                .build();
    }

    /**
     * The document to run.
     *
     * @param document its text, or null
     * @param hash the SHA-256 that names it, or null
     * @throws Refusal BAD_REQUEST where there is neither, or the hash is not the text's; PERSISTED_QUERY_NOT_FOUND
     *     where the hash is not known; DOCUMENT_NOT_TRUSTED where only others may run
     */
    public String document(String document, String hash) {
        if (document == null && hash == null) {
            throw new Refusal(
                    ErrorCode.BAD_REQUEST, "query", "query must be there, and be a text: the GraphQL document.");
        }
        if (hash == null) {
            return only ? trusted(document, Sha256.of(document)) : document;
        }
        String named = hash.toLowerCase(Locale.ROOT);
        if (document == null) {
            return known(named);
        }
        if (!Sha256.of(document).equals(named)) {
            throw new Refusal(ErrorCode.BAD_REQUEST, "sha256Hash", "The hash is not that of the document.");
        }
        if (only) {
            return trusted(document, named);
        }
        registered.put(named, document);
        return document;
    }

    private String known(String hash) {
        String text = trusted.get(hash);
        if (text == null) {
            text = registered.getIfPresent(hash);
        }
        if (text == null) {
            throw new Refusal(
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "sha256Hash",
                    only
                            ? "No document with this hash is trusted here."
                            : "No document with this hash is known; send it with its text once.");
        }
        return text;
    }

    private String trusted(String document, String hash) {
        if (!trusted.containsKey(hash)) {
            throw new Refusal(
                    ErrorCode.DOCUMENT_NOT_TRUSTED,
                    "query",
                    "This server runs only the documents that its operator lists; this one is not among them.");
        }
        return document;
    }
}
