package org.casus.bench.peers;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What is left when GraphQL is taken away: Vert.x, JDBC and Jackson, with each of the six answers written by hand. The
 * operation's name says which; its document is never looked at.
 */
public final class BarePeer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Data data = new Data();

    private BarePeer() {}

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        BarePeer peer = new BarePeer();
        router.post("/graphql").handler(BodyHandler.create(false)).handler(http -> THREADS.execute(() -> peer.answer(http)));
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(Integer.parseInt(System.getenv("PORT")), "127.0.0.1");
    }

    private void answer(RoutingContext http) {
        try {
            JsonNode body = JSON.readTree(http.body().buffer().getBytes());
            JsonNode variables = body.path("variables");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                write(json, body.path("operationName").asText(), variables);
                json.writeEndObject();
                json.writeEndObject();
            }
            http.response()
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(Buffer.buffer(bytes.toByteArray()));
        } catch (IOException | RuntimeException e) {
            http.fail(e);
        }
    }

    private void write(JsonGenerator json, String operation, JsonNode variables) throws IOException {
        switch (operation) {
            case "EventByRef" -> {
                json.writeObjectFieldStart("event");
                head(json, data.event(variables.path("ref").asText()));
                json.writeEndObject();
            }
            case "Page", "DeepPage", "FilteredPage" -> {
                json.writeObjectFieldStart("events");
                page(
                        json,
                        data.events(
                                50,
                                variables.hasNonNull("after") ? variables.path("after").asText() : null,
                                operation.equals("FilteredPage") ? JSON.convertValue(variables.path("filter"), Data.Filter.class) : null));
                json.writeEndObject();
            }
            case "Walk" -> {
                json.writeObjectFieldStart("events");
                var events = Data.Events.of(data.events(
                        500, variables.hasNonNull("after") ? variables.path("after").asText() : null, null));
                json.writeObjectFieldStart("pageInfo");
                json.writeStringField("endCursor", events.pageInfo().endCursor());
                json.writeEndObject();
                json.writeEndObject();
            }
            case "Statistics", "StatisticsFiltered" -> {
                json.writeObjectFieldStart("statistics");
                statistics(json, variables.path("filter").path("typeOfViolence").path(0).asText(null));
                json.writeEndObject();
            }
            case "ActorTop" -> {
                json.writeObjectFieldStart("actor");
                actor(json, data.actor(variables.path("ref").asText()));
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException(operation);
        }
    }

    private static void head(JsonGenerator json, Data.Event event) throws IOException {
        json.writeStringField("ref", event.ref());
        json.writeStringField("title", event.title());
        json.writeStringField("start", event.start());
        json.writeStringField("end", event.end());
        json.writeStringField("typeOfViolence", event.typeOfViolence());
        fatalities(json, event.fatalities());
    }

    private static void fatalities(JsonGenerator json, Data.Fatalities fatalities) throws IOException {
        json.writeObjectFieldStart("fatalities");
        number(json, "low", fatalities.low());
        number(json, "best", fatalities.best());
        number(json, "high", fatalities.high());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private void page(JsonGenerator json, List<Data.Event> events) throws IOException {
        var places = data.places(events.stream().map(Data.Event::placeId).distinct().toList());
        var participations = data.participations(events.stream().map(Data.Event::id).toList());
        Map<Long, Data.Actor> actors = data.actors(participations.values().stream()
                .flatMap(List::stream)
                .map(Data.Participation::actorId)
                .distinct()
                .toList());
        json.writeArrayFieldStart("nodes");
        for (Data.Event event : events) {
            json.writeStartObject();
            head(json, event);
            Data.Place place = places.get(event.placeId());
            json.writeObjectFieldStart("place");
            json.writeStringField("name", place.name());
            json.writeNumberField("latitude", place.latitude());
            json.writeNumberField("longitude", place.longitude());
            json.writeEndObject();
            json.writeArrayFieldStart("participations");
            for (Data.Participation participation : participations.get(event.id())) {
                Data.Actor actor = actors.get(participation.actorId());
                json.writeStartObject();
                json.writeStringField("side", participation.side());
                json.writeStringField("role", participation.role());
                json.writeObjectFieldStart("actor");
                json.writeStringField("ref", actor.ref());
                json.writeStringField("name", actor.name());
                json.writeStringField("kind", actor.kind());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void statistics(JsonGenerator json, String type) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (Data.StatisticsRow row : data.statistics(type, 500).nodes()) {
            json.writeStartObject();
            json.writeObjectFieldStart("keys");
            json.writeStringField("label", row.keys().label());
            json.writeObjectFieldStart("country");
            json.writeStringField("alpha3", row.keys().country().alpha3());
            json.writeEndObject();
            json.writeEndObject();
            json.writeNumberField("events", row.events());
            fatalities(json, row.fatalities());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void actor(JsonGenerator json, Data.Actor actor) throws IOException {
        json.writeStringField("ref", actor.ref());
        json.writeStringField("name", actor.name());
        json.writeStringField("kind", actor.kind());
        json.writeNumberField("eventCount", actor.eventCount());
        json.writeObjectFieldStart("events");
        json.writeArrayFieldStart("nodes");
        for (Data.Event event : data.deadliest(actor.id(), 5)) {
            json.writeStartObject();
            json.writeStringField("title", event.title());
            json.writeStringField("start", event.start());
            json.writeObjectFieldStart("fatalities");
            number(json, "best", event.fatalities().best());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
