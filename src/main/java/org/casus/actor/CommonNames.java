package org.casus.actor;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.CsvShape;
import org.casus.dataset.CsvTable;
import org.casus.dataset.Findings;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;

/**
 * Names that people use for actors and no dataset has: "Taliban" where UCDP writes "Taleban", "Arakan Army" for the
 * ULA. A table that people keep: a line has an actor's ref, a name, and where the name stands so. They are found by,
 * and are no part of the records.
 */
@Singleton
public class CommonNames {

    /** The table that Casus brings along. */
    private static final String OWN = "/formats/common_names.csv";

    private enum Column implements CsvColumn {
        ACTOR,
        NAME
    }

    private final Map<String, List<String>> byRef = new HashMap<>();

    /** @throws InputException if the table cannot be read, or a line has no ref or no name */
    CommonNames(NamesConfig config) {
        Optional<Path> own = config.common();
        try (InputFile file = own.isPresent()
                ? InputFile.open(own.get().toString())
                : InputFile.of("common_names.csv", CommonNames.class.getResourceAsStream(OWN))) {
            var row = new CsvTable<>(file, Column.class, CsvShape.withHeader("table of common names"));
            Findings findings = new Findings();
            while (row.next(findings)) {
                String actor = row.get(Column.ACTOR).strip();
                String name = row.get(Column.NAME).strip();
                if (findings.rejected() || actor.indexOf(':') < 1 || name.isEmpty()) {
                    throw new InputException(file.name() + ": row " + row.row()
                            + " must have a ref and a name, such as ucdp-actor:303 and Taliban.");
                }
                byRef.computeIfAbsent(actor, any -> new ArrayList<>()).add(name);
            }
        } catch (IOException e) {
            throw new InputException("The table of common names cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Has the table read by a start, so that what is wrong with it is told then. */
    void read(@Observes StartupEvent start) {}

    /** The names by the refs of their actors. */
    public Map<String, List<String>> byRef() {
        return byRef;
    }
}
