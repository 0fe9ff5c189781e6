package org.casus.graphql.live;

import java.util.List;
import java.util.Map;

/**
 * Where the answers of one operation go. Each call returns when the connection has room again, so that whoever makes
 * the answers is as slow as whoever takes them.
 */
interface Outlet {

    /** One answer. */
    void next(Map<String, Object> answer);

    /** The operation was refused before any of it ran; nothing follows. */
    void error(List<?> errors);

    /** There are no more answers; nothing follows. */
    void complete();
}
