package org.casus.bench.peers;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsDataLoader;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.dataloader.MappedBatchLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Netflix DGS with data loaders, on virtual threads. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class DgsPeer {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    public static void main(String[] arguments) {
        SpringApplication.run(DgsPeer.class, arguments);
    }

    @Bean
    Data data() {
        return new Data();
    }

    @DgsDataLoader(name = "places")
    static class Places implements MappedBatchLoader<Long, Data.Place> {
        private final Data data;

        Places(Data data) {
            this.data = data;
        }

        @Override
        public CompletionStage<Map<Long, Data.Place>> load(Set<Long> ids) {
            return CompletableFuture.supplyAsync(() -> data.places(ids), THREADS);
        }
    }

    @DgsDataLoader(name = "participations")
    static class Participations implements MappedBatchLoader<Long, List<Data.Participation>> {
        private final Data data;

        Participations(Data data) {
            this.data = data;
        }

        @Override
        public CompletionStage<Map<Long, List<Data.Participation>>> load(Set<Long> ids) {
            return CompletableFuture.supplyAsync(() -> data.participations(ids), THREADS);
        }
    }

    @DgsDataLoader(name = "actors")
    static class Actors implements MappedBatchLoader<Long, Data.Actor> {
        private final Data data;

        Actors(Data data) {
            this.data = data;
        }

        @Override
        public CompletionStage<Map<Long, Data.Actor>> load(Set<Long> ids) {
            return CompletableFuture.supplyAsync(() -> data.actors(ids), THREADS);
        }
    }

    @DgsComponent
    static class Fields {

        private final Data data;

        Fields(Data data) {
            this.data = data;
        }

        @DgsQuery
        public Data.Event event(@InputArgument String ref) {
            return data.event(ref);
        }

        @DgsQuery
        public Data.Events events(
                @InputArgument Integer first, @InputArgument String after, @InputArgument Data.Filter filter) {
            return Data.Events.of(data.events(first, after, filter));
        }

        @DgsQuery
        public Data.Actor actor(@InputArgument String ref) {
            return data.actor(ref);
        }

        @DgsQuery
        public Data.Statistics statistics(@InputArgument Data.Filter filter, @InputArgument Integer first) {
            return data.statistics(filter == null ? null : filter.typeOfViolence().getFirst(), first);
        }

        @DgsData(parentType = "Actor", field = "events")
        public Data.Events deadliest(DgsDataFetchingEnvironment environment, @InputArgument Integer first) {
            Data.Actor actor = environment.getSourceOrThrow();
            return Data.Events.of(data.deadliest(actor.id(), first));
        }

        @DgsData(parentType = "Event", field = "place")
        public CompletableFuture<Data.Place> place(DgsDataFetchingEnvironment environment) {
            Data.Event event = environment.getSourceOrThrow();
            return event.placeId() == null
                    ? null
                    : environment.<Long, Data.Place>getDataLoader("places").load(event.placeId());
        }

        @DgsData(parentType = "Event", field = "participations")
        public CompletableFuture<List<Data.Participation>> participations(DgsDataFetchingEnvironment environment) {
            Data.Event event = environment.getSourceOrThrow();
            return environment
                    .<Long, List<Data.Participation>>getDataLoader("participations")
                    .load(event.id());
        }

        @DgsData(parentType = "Participation", field = "actor")
        public CompletableFuture<Data.Actor> actor(DgsDataFetchingEnvironment environment) {
            Data.Participation participation = environment.getSourceOrThrow();
            return environment.<Long, Data.Actor>getDataLoader("actors").load(participation.actorId());
        }
    }
}
