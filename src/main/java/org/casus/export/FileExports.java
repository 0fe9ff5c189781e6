package org.casus.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.casus.event.records.RecordFile;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Json;

/** Writes exports to files, each with a sidecar that says what to cite, and to standard output. */
@Singleton
public class FileExports {

    private static final int BUFFER = 64 * 1024;

    /** Every record, to be imported by another Casus. */
    private static final String RECORDS = "records.ndjson";

    private final Exports exports;
    private final Requests requests;
    private final DataDictionary dictionary;
    private final RecordFile records;

    FileExports(Exports exports, Requests requests, DataDictionary dictionary, RecordFile records) {
        this.exports = exports;
        this.requests = requests;
        this.dictionary = dictionary;
        this.records = records;
    }

    /**
     * Writes an export.
     *
     * @param name what and in which format, such as {@code events.csv}
     * @param parameters each as {@code name=value}, as in an address
     * @param file where to; packed with gzip where its name ends with .gz. Null for standard output, without a sidecar
     * @param standard standard output
     * @return what was written; null for the data dictionary and for all records
     * @throws Refusal where what is asked cannot mean anything
     */
    public About write(
            String name, List<String> parameters, Path file, OutputStream standard, Exports.Progress progress)
            throws IOException {
        if (name.equals(DataDictionary.FILE)) {
            byte[] text = dictionary.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            whole(file, standard, out -> out.write(text));
            return null;
        }
        if (name.equals(RECORDS)) {
            records(parameters, file, standard, progress);
            return null;
        }
        ExportFileName named = ExportFileName.of(name);
        ExportRequest request = requests.read(exports.table(named.table()), parameters(parameters));
        try (Exports.Export export = exports.open(request, named.format())) {
            byte[] about = (Json.of(export.about().members()) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (named.format() == null) {
                whole(file, standard, out -> out.write(about));
            } else {
                whole(file, standard, out -> export.write(out, progress));
                if (file != null) {
                    whole(sidecar(file), standard, out -> out.write(about));
                }
            }
            return export.about();
        }
    }

    /** Everything, in Casus's own format: what to cite stands in the records of the datasets. */
    private void records(List<String> parameters, Path file, OutputStream standard, Exports.Progress progress)
            throws IOException {
        if (!parameters.isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    null,
                    RECORDS + " is everything that is stored: it takes no parameters.");
        }
        whole(file, standard, out -> records.write(out, count -> progress.on(count, Double.NaN)));
    }

    /** The file beside an export that says what it is. */
    static Path sidecar(Path file) {
        return file.resolveSibling(file.getFileName() + ".about.json");
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file is there whole or not at all: it gets its name when it is written. */
    private static void whole(Path file, OutputStream standard, Content content) throws IOException {
        if (file == null) {
            content.write(standard);
            standard.flush();
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = open(part, file.toString().endsWith(".gz"))) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream open(Path part, boolean packed) throws IOException {
        OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        return packed ? new GZIPOutputStream(out, BUFFER) : out;
    }

    private static List<Requests.Parameter> parameters(List<String> texts) {
        List<Requests.Parameter> parameters = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        null,
                        "\"" + Quoted.of(text) + "\" is no parameter; write NAME=VALUE, such as country=SY.");
            }
            parameters.add(new Requests.Parameter(text.substring(0, equals), text.substring(equals + 1)));
        }
        return parameters;
    }
}
