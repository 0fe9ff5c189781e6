package org.casus.graphql.intake;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.function.Consumer;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.FairBudget;

/** One body that comes in, on the event loop of its connection. */
final class BodyReading {

    /** In bytes: the least that is taken for a body of unknown length, or one that does not come at once. */
    private static final int FIRST = 4096;

    private static final byte[] EMPTY = {};

    private final Bodies bodies;
    private final RoutingContext http;
    private final HttpServerRequest request;
    private final int announced;
    private final int most;
    private final Refusing refusing;
    private final Consumer<Body> then;
    private final Context loop = Vertx.currentContext();

    /** Its length is what was taken of the budget. */
    private byte[] bytes = EMPTY;

    private int length;
    private FairBudget.Lease room;
    private boolean over;

    /** @param announced in bytes; -1 where the request does not say */
    BodyReading(Bodies bodies, RoutingContext http, int announced, int most, Refusing refusing, Consumer<Body> then) {
        this.bodies = bodies;
        this.http = http;
        this.request = http.request();
        this.announced = announced;
        this.most = most;
        this.refusing = refusing;
        this.then = then;
    }

    void start() {
        request.exceptionHandler(gone -> end());
        request.handler(this::add);
        request.endHandler(all -> complete());
    }

    private void add(Buffer chunk) {
        int size = chunk.length();
        if (over) {
            return;
        }
        if (size > most - length) {
            refuse(413, ErrorCode.BODY_TOO_LARGE, "The body is larger than " + most + " bytes.");
        } else if (length == 0 && size == announced) {
            bytes = chunk.getBytes(); // whole at once: it waits for nothing, and needs no room to wait in
            length = size;
        } else if (length + size <= bytes.length || grow(length + size)) {
            chunk.getBytes(0, size, bytes, length);
            length += size;
        } else {
            bodies.met(ErrorCode.OVERLOADED);
            refuseOverloaded();
        }
    }

    private boolean grow(int needed) {
        int largest = announced < 0 ? most : announced;
        int size = Math.min(largest, Math.max(needed, Math.max(FIRST, 2 * bytes.length)));
        int more = size - bytes.length;
        if (room == null) {
            room = bodies.room(request, more, () -> loop.runOnContext(evicted -> refuseOverloaded()));
        } else if (!room.grow(more)) {
            return false;
        }
        if (room == null) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    private void complete() {
        if (!over) {
            over = true;
            then.accept(new Body(length == bytes.length ? bytes : Arrays.copyOf(bytes, length), room));
        }
    }

    /** Another client, who holds less, gets the room; also where the body is whole and waits. */
    private void refuseOverloaded() {
        if (!http.response().headWritten()) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        refuse(503, ErrorCode.OVERLOADED, "The server is receiving as much as it can hold. Ask again in a second.");
    }

    /** Whether something of it is still to come. */
    boolean isOpen() {
        return !over;
    }

    /** It took too long. @return false where that is no news */
    boolean refuseLate() {
        if (over) {
            return false;
        }
        refuse(408, ErrorCode.REQUEST_TIMEOUT, "The body did not come in time; send it without pauses.");
        return true;
    }

    private void refuse(int status, ErrorCode code, String message) {
        end();
        Unread.close(http, () -> refusing.refuse(status, code, message));
    }

    private void end() {
        over = true;
        bytes = EMPTY;
        if (room != null) {
            room.close();
        }
    }
}
