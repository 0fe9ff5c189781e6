package org.casus.pages;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The pages and where they are. The headers that all answers have, pages or not, stand in application.properties.
 * GraphiQL's own files are those of the library that the extension brings; its page is not, as it cannot be given a
 * first query.
 */
@Singleton
class Pages {

    /** GraphiQL's style sheet holds its fonts and pictures as data. {@code 'self'} includes the WebSocket. */
    private static final String GRAPHIQL = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String HTML = "text/html";
    private static final String CSS = "text/css";

    void register(@Observes Router router) {
        pages().forEach(page -> page.register(router));
        packed().forEach(file -> file.register(router));
    }

    private static List<Packed> packed() {
        return List.of(
                Packed.of("/graphiql/graphiql.min.js", "text/javascript"),
                Packed.of("/graphiql/graphiql.min.css", CSS),
                Packed.of("/graphiql/react.production.min.js", "text/javascript"),
                Packed.of("/graphiql/react-dom.production.min.js", "text/javascript"));
    }

    private static List<HtmlPage> pages() {
        String examples = HtmlPage.read("/pages/examples.html")
                .replace("<!-- examples -->", Examples.html(HtmlPage.read("/docs/examples.md")));
        String graphiql = HtmlPage.read("/pages/graphiql.html");
        return List.of(
                HtmlPage.of("/", HTML, "/pages/index.html"),
                new HtmlPage("/examples", HTML, HtmlPage.STILL, examples),
                new HtmlPage("/graphiql", HTML, GRAPHIQL, graphiql),
                new HtmlPage("/graphiql/", HTML, GRAPHIQL, graphiql),
                new HtmlPage("/graphiql/index.html", HTML, GRAPHIQL, graphiql),
                HtmlPage.of("/graphiql/page.js", "text/javascript", "/pages/graphiql.js"),
                HtmlPage.of("/graphiql/page.css", CSS, "/pages/graphiql.css"),
                HtmlPage.of("/graphiql/first.graphql", "text/plain", "/pages/first.graphql"),
                HtmlPage.of("/casus.css", CSS, "/pages/casus.css"),
                HtmlPage.of("/casus.svg", "image/svg+xml", "/pages/casus.svg"));
    }
}
