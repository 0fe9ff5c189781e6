package org.casus.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is sent as it is.
 *
 * @param path where
 * @param type the content type, without a charset
 * @param policy the content security policy; what it does not name is not loaded
 * @param content the text
 */
record HtmlPage(String path, String type, String policy, String content) {

    /** A page of text and pictures. */
    static final String STILL = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static HtmlPage of(String path, String type, String resource) {
        return new HtmlPage(path, type, STILL, read(resource));
    }

    /** Reads a text off the classpath that the build has put there. */
    static String read(String resource) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Answers before the routes that extensions have at the same path. */
    void register(Router router) {
        Buffer body = Buffer.buffer(content);
        router.route(path).order(-1).handler(http -> answer(http, body));
    }

    private void answer(RoutingContext http, Buffer body) {
        HttpMethod method = http.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            http.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                    .end();
            return;
        }
        http.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .end(body);
    }
}
