package org.casus.graphql.http;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/** The extension's own routes, whose places Casus's take. */
final class ExtensionRoutes {

    private ExtensionRoutes() {}

    /** Turns those of a path off that are there by now: called before Casus registers its own. */
    static void disable(Router router, String path) {
        router.getRoutes().stream()
                .filter(route -> path.equals(route.getPath()))
                .forEach(Route::disable);
    }
}
