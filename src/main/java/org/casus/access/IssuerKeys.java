package org.casus.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of the issuer of tokens: fetched when the first token comes, kept for as long as the issuer says or
 * an hour, and fetched anew where a token names a key that is not among them, which is how issuers change keys. On the
 * event loop's client, waited for on the caller's virtual thread.
 */
final class IssuerKeys implements VerificationKeyResolver {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A set of keys has some thousand bytes. */
    private static final int LARGEST = 1 << 20;

    /** Whoever makes up key ids has the keys fetched no more often than this. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    /** While the issuer cannot be reached, the keys that were known hold for so long. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final HttpClient client;
    private final URI issuer;
    private final URI given;
    private volatile HttpsJwksVerificationKeyResolver resolver;

    IssuerKeys(Vertx vertx, OidcConfig config) {
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        issuer = config.issuer().orElseThrow();
        given = config.keys().orElse(null);
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return resolver().resolveKey(token, nesting);
    }

    private HttpsJwksVerificationKeyResolver resolver() throws UnresolvableKeyException {
        if (resolver == null) {
            synchronized (this) {
                if (resolver == null) {
                    HttpsJwks keys = new HttpsJwks(address());
                    keys.setSimpleHttpGet(get());
                    keys.setRefreshReprieveThreshold(AT_MOST_EVERY.toMillis());
                    keys.setRetainCacheOnErrorDuration(OUTAGE.toSeconds());
                    resolver = new HttpsJwksVerificationKeyResolver(keys);
                }
            }
        }
        return resolver;
    }

    private String address() throws UnresolvableKeyException {
        if (given != null) {
            return given.toString();
        }
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(get().get(issuer.toString().replaceAll("/$", "") + DISCOVERY)
                            .getBody());
            // Who is another issuer speaks for no one here (OpenID Connect Discovery 1.0, section 4.3).
            if (!issuer.toString().equals(document.path("issuer").asText())) {
                throw new IOException("it is that of another issuer, "
                        + document.path("issuer").asText());
            }
            if (document.path("jwks_uri").asText().isEmpty()) {
                throw new IOException("it has no jwks_uri");
            }
            return document.path("jwks_uri").asText();
        } catch (IOException e) {
            throw new UnresolvableKeyException("The discovery document cannot be used: " + e.getMessage(), e);
        }
    }

    private SimpleGet get() {
        return this::fetch;
    }

    private SimpleResponse fetch(String address) throws IOException {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(address)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Accept", "application/json");
        try {
            return client.request(options)
                    .compose(request -> request.send())
                    .compose(response -> response.body().map(body -> {
                        if (response.statusCode() != 200 || body.length() > LARGEST) {
                            throw new IllegalStateException(
                                    address + " answered " + response.statusCode() + ", " + body.length() + " bytes");
                        }
                        return (SimpleResponse) new Answer(response, body.toString());
                    }))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(address + " did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** An answer of the issuer, as the library reads it. */
    private record Answer(HttpClientResponse response, String body) implements SimpleResponse {

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        public String getStatusMessage() {
            return response.statusMessage();
        }

        @Override
        public Collection<String> getHeaderNames() {
            return response.headers().names();
        }

        @Override
        public List<String> getHeaderValues(String name) {
            return response.headers().getAll(name);
        }

        @Override
        public String getBody() {
            return body;
        }
    }
}
