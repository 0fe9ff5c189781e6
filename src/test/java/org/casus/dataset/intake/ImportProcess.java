package org.casus.dataset.intake;

import java.util.List;
import java.util.Optional;
import org.casus.dataset.ucdp.UcdpGed;
import org.casus.event.intake.ImportedEvents;
import org.casus.store.TestStore;

/** An import in a process of its own, to be killed: {@code ImportProcess URL FILE}. It prints a line a chunk. */
final class ImportProcess {

    private ImportProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (TestStore store = TestStore.at(arguments[0])) {
            System.out.println("open");
            new ImportRunner(
                            store.source(),
                            new ImportedEvents(store.administration(), Optional.empty()),
                            List.of(new UcdpGed(store.source())))
                    .run(
                            new ImportJob("ucdp-ged", arguments[1], "21.1", true, false),
                            (rows, share) -> System.out.println("chunk"));
            System.out.println("done");
        }
    }
}
