package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.event.likeness.ActorProposals;
import org.casus.telemetry.Printable;
import picocli.CommandLine.ExitCode;

/** What {@code casus link actors} does once the container is there. */
@Dependent
public class LinkActorsApplication implements QuarkusApplication {

    private final ActorProposals proposals;

    LinkActorsApplication(ActorProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public int run(String... args) {
        List<ActorProposals.Proposal> found = proposals.find();
        System.out.print(table(found));
        System.err.printf(
                Locale.ROOT,
                "%,d pairs of actors bear a name in common, and nobody has decided on them.%n",
                found.size());
        return ExitCode.OK;
    }

    /** The pairs as lines of the table of actors that are the same. */
    static String table(List<ActorProposals.Proposal> found) {
        return Stream.concat(
                        Stream.of("actor,same_as,verdict,name"),
                        found.stream()
                                .map(pair -> Stream.of(pair.actor(), pair.other(), "", pair.name())
                                        .map(LinkActorsApplication::cell)
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text) {
        String shown = Printable.of(text);
        return shown.matches("[^,\"\n]*") ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }
}
