package org.casus.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import org.casus.graphql.node.Records;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.reactivestreams.Publisher;

/** How imports come along, as they do. */
@RegisterForReflection
@GraphQLApi
public class ImportSubscriptions {

    private final ImportWatch watch;

    ImportSubscriptions(ImportWatch watch) {
        this.watch = watch;
    }

    /** One import, or whichever is the newest. */
    @Subscription("importProgress")
    @Description(
            "An import as it is now, and again each time its numbers change, whichever process runs it; a slow client gets the newest state, not each. Ends with the import; without run, it goes on with the import that comes next, and never ends.")
    public Publisher<ImportRun> importProgress(
            @Name("run") @Id @Description("The global id of an import; without it, the newest at each time.")
                    String run) {
        return watch.of(run == null ? null : Records.get(ImportRun.class, null, run));
    }
}
