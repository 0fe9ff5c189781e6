package org.casus.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The password of an embedded store for which the operator set none: random, in a file beside the store that only its
 * owner may read, on its first line.
 *
 * @param path the file, which need not be there
 */
record PasswordFile(Path path) {

    private static final int BYTES = 32;

    /** @param store the path of the store, without the ending of its file */
    static PasswordFile of(Path store) {
        return new PasswordFile(Path.of(store + ".password"));
    }

    /** What it says, if it is there. */
    Optional<String> read() throws IOException {
        try (var lines = Files.lines(path)) {
            return lines.findFirst().filter(line -> !line.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * What it says; where it is not there, a new password, which is on the disk then. Of several processes that make
     * one at the same time, all get the same.
     *
     * @param example whose owner is to own it
     */
    String make(Path example) throws IOException {
        Optional<String> there = read();
        if (there.isPresent()) {
            return there.get();
        }
        Path whole = Files.createTempFile(path.getParent(), path.getFileName() + ".", ".part", StoreFiles.fileMode());
        try {
            Files.writeString(whole, random() + "\n", StandardCharsets.US_ASCII);
            StoreFiles.force(whole);
            StoreFiles.giveToOwnerOf(example, whole);
            try {
                Files.createLink(path, whole); // which takes no other's place, as a move would
            } catch (FileAlreadyExistsException e) {
                return read().orElseThrow(() -> new IOException(path + " is empty: remove it."));
            } catch (IOException | UnsupportedOperationException e) {
                Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE); // a file system without links
            }
        } finally {
            Files.deleteIfExists(whole);
        }
        return read().orElseThrow();
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
