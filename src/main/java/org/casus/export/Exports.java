package org.casus.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.graphql.engine.Inputs;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Cancellation;
import org.casus.store.Snapshot;
import org.casus.store.Store;

/** Runs exports. */
@ApplicationScoped
public class Exports {

    /** Is told how far an export is. */
    @FunctionalInterface
    public interface Progress {
        /** @param share of the rows that are written, 0 to 1 */
        void on(long rows, double share);
    }

    /** Rows between two reports of progress. */
    private static final int REPORT_EVERY = 1_000;

    private static final Set<String> FEATURE = Set.of("ref", "latitude", "longitude");

    private final List<ExportTable> tables;
    private final Inputs inputs;
    private final Store store;

    Exports(Instance<ExportTable> tables, Inputs inputs, Store store) {
        this.tables =
                tables.stream().sorted(Comparator.comparing(ExportTable::name)).toList();
        this.inputs = inputs;
        this.store = store;
    }

    /** What can be exported, by name. */
    public List<ExportTable> tables() {
        return tables;
    }

    /**
     * The table of that name.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public ExportTable table(String name) {
        List<String> names = tables.stream().map(ExportTable::name).toList();
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND,
                        null,
                        "There is no export \"" + Quoted.of(name) + "\". There are: " + String.join(", ", names) + ".",
                        Nearest.to(name, names)));
    }

    /**
     * Looks up what a request asks; the caller closes what it gets.
     *
     * @throws Refusal where it cannot mean anything
     */
    Export open(ExportRequest request, Format format) {
        Map<String, Object> arguments = new LinkedHashMap<>(request.arguments());
        arguments.putAll(inputs.read(request.table().query(), request.arguments()));
        Selection selection = store.read(reader -> request.table().select(reader, arguments, columns(request, format)));
        Snapshot snapshot = store.snapshot();
        try {
            About about = About.of(request.table().name(), request.given(), selection.contents(snapshot), snapshot);
            if (format == Format.XLSX) {
                XlsxRows.check(about);
            }
            return new Export(request, format, selection, snapshot, about);
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** GeoJSON needs what a feature is made of, whoever wants other columns. */
    private static List<String> columns(ExportRequest request, Format format) {
        if (format != Format.GEOJSON || request.columns().isEmpty()) {
            return request.columns();
        }
        List<String> needed = new ArrayList<>(request.columns());
        request.table().columns().stream()
                .map(TableColumn::name)
                .filter(FEATURE::contains)
                .forEach(needed::add);
        return needed;
    }

    /** An export that is ready to be written. */
    static final class Export implements AutoCloseable {

        private final ExportRequest request;
        private final Format format;
        private final Selection selection;
        private final Snapshot snapshot;
        private final About about;

        private Export(ExportRequest request, Format format, Selection selection, Snapshot snapshot, About about) {
            this.request = request;
            this.format = format;
            this.selection = selection;
            this.snapshot = snapshot;
            this.about = about;
        }

        /** What it is. */
        About about() {
            return about;
        }

        /** Writes all of it, and leaves the stream open. */
        void write(OutputStream out, Progress progress) throws IOException {
            long[] rows = new long[1];
            RowWriter writer = format.writer(out, selection.columns(), about, request.options());
            selection.read(snapshot, values -> {
                writer.row(values);
                if (++rows[0] % REPORT_EVERY == 0) {
                    progress.on(rows[0], (double) rows[0] / Math.max(rows[0], about.rows()));
                }
            });
            writer.end();
            progress.on(rows[0], 1);
        }

        /** Stops it, from any thread; writing then ends with {@link Cancellation.Cancelled}. */
        void cancel() {
            snapshot.cancel();
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }
}
