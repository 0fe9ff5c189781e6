package org.casus.bench.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Spring for GraphQL with batch mappings, on virtual threads. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class SpringPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringPeer.class, arguments);
    }

    @Bean
    Data data() {
        return new Data();
    }

    @Controller
    static class Fields {

        private final Data data;

        Fields(Data data) {
            this.data = data;
        }

        @QueryMapping
        Data.Event event(@Argument String ref) {
            return data.event(ref);
        }

        @QueryMapping
        Data.Events events(@Argument int first, @Argument String after, @Argument Data.Filter filter) {
            return Data.Events.of(data.events(first, after, filter));
        }

        @QueryMapping
        Data.Actor actor(@Argument String ref) {
            return data.actor(ref);
        }

        @QueryMapping
        Data.Statistics statistics(@Argument Data.Filter filter, @Argument int first) {
            return data.statistics(filter == null ? null : filter.typeOfViolence().getFirst(), first);
        }

        @SchemaMapping(typeName = "Actor", field = "events")
        Data.Events deadliest(Data.Actor actor, @Argument int first) {
            return Data.Events.of(data.deadliest(actor.id(), first));
        }

        @BatchMapping(typeName = "Event", field = "place")
        Map<Data.Event, Data.Place> places(List<Data.Event> events) {
            var places = data.places(events.stream().map(Data.Event::placeId).distinct().toList());
            return events.stream()
                    .filter(event -> event.placeId() != null)
                    .collect(Collectors.toMap(event -> event, event -> places.get(event.placeId()), (a, b) -> a));
        }

        @BatchMapping(typeName = "Event", field = "participations")
        Map<Data.Event, List<Data.Participation>> participations(List<Data.Event> events) {
            var lists = data.participations(events.stream().map(Data.Event::id).toList());
            return events.stream()
                    .collect(Collectors.toMap(event -> event, event -> lists.get(event.id()), (a, b) -> a));
        }

        @BatchMapping(typeName = "Participation", field = "actor")
        Map<Data.Participation, Data.Actor> actors(List<Data.Participation> participations) {
            var actors = data.actors(
                    participations.stream().map(Data.Participation::actorId).distinct().toList());
            return participations.stream()
                    .collect(Collectors.toMap(p -> p, p -> actors.get(p.actorId()), (a, b) -> a));
        }
    }
}
