package org.casus.graphql.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** Messages of the graphql-transport-ws protocol, and the codes by which it closes. */
final class Message {

    /** The subprotocol's name. */
    static final String PROTOCOL = "graphql-transport-ws";

    static final short GOING_AWAY = 1001;
    static final short TRY_AGAIN_LATER = 1013;
    static final short INTERNAL_ERROR = 4500;
    static final short INVALID = 4400;
    static final short UNAUTHORIZED = 4401;
    static final short FORBIDDEN = 4403;
    static final short SUBPROTOCOL_NOT_ACCEPTABLE = 4406;
    static final short INIT_TIMEOUT = 4408;
    static final short SUBSCRIBER_EXISTS = 4409;
    static final short TOO_MANY_INITS = 4429;

    private Message() {}

    static Map<String, Object> of(String type) {
        return Map.of("type", type);
    }

    static Map<String, Object> of(String type, String id, Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        return message;
    }
}
