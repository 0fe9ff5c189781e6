package org.casus.graphql.live;

import java.util.List;
import java.util.Map;

/** Where the answers of one operation go. */
interface StreamSink {

    /** An answer as it goes out: its room is taken, and to be given back by one of both. */
    interface Ready {

        /**
         * Sends it. Returns when the connection has room again, so that whoever makes the answers is as slow as whoever
         * takes them.
         */
        void send();

        /** Nobody wants it any more. */
        void discard();
    }

    /** One answer, of which nothing but its text is held while it waits for the client. */
    Ready next(Map<String, Object> answer);

    /** The operation was refused before any of it ran; nothing follows. */
    void error(List<?> errors);

    /** There are no more answers; nothing follows. */
    void complete();
}
