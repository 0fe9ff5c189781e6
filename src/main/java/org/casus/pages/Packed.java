package org.casus.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.casus.graphql.http.Gzip;

/**
 * A script or style sheet of GraphiQL's that the build has compressed, and that is sent so.
 *
 * @param path where
 * @param type the content type, without a charset
 * @param content compressed by gzip
 * @param tag names the content
 */
record Packed(String path, String type, Buffer content, String tag) {

    /** Reads one off the classpath. */
    static Packed of(String path, String type) {
        byte[] bytes = read(path + ".gz");
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return new Packed(path, type, Buffer.buffer(bytes), "W/\"" + Long.toHexString(sum.getValue()) + "\"");
    }

    private static byte[] read(String resource) {
        try (InputStream in = Packed.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing: the build makes it from the library's files");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    void register(Router router) {
        router.route(HttpMethod.GET, path).handler(this::answer);
        router.route(HttpMethod.HEAD, path).handler(this::answer);
    }

    private void answer(RoutingContext http) {
        http.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (tag.equals(http.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            http.response().setStatusCode(304).end();
            return;
        }
        http.response().putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8");
        if (Gzip.isTakenBy(http)) {
            http.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(content);
        } else {
            http.response().end(unpacked());
        }
    }

    private Buffer unpacked() {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content.getBytes()))) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " was damaged in the build", e);
        }
    }
}
