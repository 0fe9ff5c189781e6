package org.casus.graphql.intake;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** What Quarkus has no key for. */
@Singleton
class ServerOptions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // A message is unpacked whole, whatever size it turns out to have: some kilobytes can become gigabytes.
        options.setPerMessageWebSocketCompressionSupported(false);
        options.setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
