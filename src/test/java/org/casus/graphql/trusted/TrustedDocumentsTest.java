package org.casus.graphql.trusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents are found by their hash, and which may run. */
class TrustedDocumentsTest {

    private static final String TEXT = "{ __typename }";

    /** {@code printf '{ __typename }' | sha256sum}. */
    private static final String HASH = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

    @TempDir
    Path folder;

    private record Config(Optional<Path> documents, boolean only, long registered) implements TrustedConfig {}

    private static TrustedDocuments open() {
        return new TrustedDocuments(new Config(Optional.empty(), false, 1_000), new ObjectMapper());
    }

    private static TrustedDocuments only(Path place) {
        return new TrustedDocuments(new Config(Optional.of(place), true, 100), new ObjectMapper());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aDocumentThatCameWithItsHashIsFoundByItAfterwards() {
        TrustedDocuments documents = open();
        assertRefused(() -> documents.document(null, HASH), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        assertThat(documents.document(TEXT, HASH)).isEqualTo(TEXT);
        assertThat(documents.document(null, HASH)).isEqualTo(TEXT);
        assertThat(documents.document(null, HASH.toUpperCase())).isEqualTo(TEXT);
    }

    /** A thousand of three characters would be kept, each with a hash of 64. */
    @Test
    void shortOnesCountForWhatTheyTake() throws InterruptedException {
        TrustedDocuments documents = open();
        List<String> hashes = new ArrayList<>();
        for (int i = 100; i < 400; i++) {
            hashes.add(Sha256.of("" + i));
            documents.document("" + i, hashes.getLast());
        }
        while (hashes.stream().filter(hash -> isKnown(documents, hash)).count() > 10) {
            Thread.sleep(10); // room is made a little later
        }
    }

    private static boolean isKnown(TrustedDocuments documents, String hash) {
        try {
            return documents.document(null, hash) != null;
        } catch (Refusal unknown) {
            return false;
        }
    }

    @Test
    void aHashThatIsNotTheDocumentsIsRefused() {
        TrustedDocuments documents = open();
        assertRefused(() -> documents.document("{ a }", HASH), ErrorCode.BAD_REQUEST);
        assertRefused(() -> documents.document(null, HASH), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        assertRefused(() -> documents.document(null, null), ErrorCode.BAD_REQUEST);
    }

    @Test
    void onlyTheFilesOfTheFolderRun() throws Exception {
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/a.graphql"), TEXT + "\n");
        Files.writeString(folder.resolve("notes.txt"), "{ b }");
        TrustedDocuments documents = only(folder);
        assertThat(documents.document(null, HASH)).isEqualTo(TEXT);
        assertThat(documents.document(TEXT, null)).isEqualTo(TEXT);
        assertThat(documents.document(TEXT + "\n", null)).isEqualTo(TEXT + "\n");
        assertRefused(() -> documents.document("{ b }", null), ErrorCode.DOCUMENT_NOT_TRUSTED);
        assertRefused(() -> documents.document("{ b }", Sha256.of("{ b }")), ErrorCode.DOCUMENT_NOT_TRUSTED);
        assertRefused(() -> documents.document(null, Sha256.of("{ b }")), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void aJsonFileHoldsDocumentsByHash() throws Exception {
        Path file = folder.resolve("documents.json");
        Files.writeString(file, "{\"sha256:" + HASH + "\": \"" + TEXT + "\"}");
        assertThat(only(file).document(null, HASH)).isEqualTo(TEXT);

        Files.writeString(file, "{\"" + HASH + "\": \"{ b }\"}");
        assertThatThrownBy(() -> only(file)).hasMessageContaining(HASH).hasMessageContaining(Sha256.of("{ b }"));
    }

    @Test
    void aServerThatCouldRunNothingDoesNotStart() {
        assertThatThrownBy(() -> only(folder)).hasMessageContaining("holds no document");
        assertThatThrownBy(() -> new TrustedDocuments(new Config(Optional.empty(), true, 0), new ObjectMapper()))
                .hasMessageContaining("casus.graphql.trusted.documents");
    }
}
