package org.casus.graphql.trusted;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.store.Sha256;

/** Reads the documents that an operator trusts. */
final class TrustedFiles {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private TrustedFiles() {}

    /**
     * The documents by hash.
     *
     * @param place a folder of {@code .graphql} files, searched with its subfolders, or a JSON file
     * @throws IllegalArgumentException where the place holds none, or a hash is not that of its document
     */
    static Map<String, String> read(Path place, ObjectMapper json) {
        try {
            Map<String, String> documents = Files.isDirectory(place) ? folder(place) : file(place, json);
            if (documents.isEmpty()) {
                throw new IllegalArgumentException(place + " holds no document.");
            }
            return Map.copyOf(documents);
        } catch (IOException e) {
            throw new UncheckedIOException("casus.graphql.trusted.documents: " + place + " cannot be read", e);
        }
    }

    /** A file is known by its bytes, and by them without the line end that editors put last. */
    private static Map<String, String> folder(Path folder) throws IOException {
        Map<String, String> documents = new HashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".graphql")).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            documents.put(Sha256.of(text), text);
            documents.put(Sha256.of(text.strip()), text.strip());
        }
        return documents;
    }

    private static Map<String, String> file(Path file, ObjectMapper json) throws IOException {
        Map<String, String> documents = new HashMap<>();
        json.readValue(Files.readAllBytes(file), TEXTS).forEach((key, text) -> {
            String hash = key.startsWith("sha256:") ? key.substring("sha256:".length()) : key;
            if (!Sha256.of(text).equalsIgnoreCase(hash)) {
                throw new IllegalArgumentException("In " + file + ", \"" + key
                        + "\" is not the SHA-256 of its document, " + Sha256.of(text) + ".");
            }
            documents.put(Sha256.of(text), text);
        });
        return documents;
    }
}
