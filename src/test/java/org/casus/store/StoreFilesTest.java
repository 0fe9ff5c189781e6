package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which modes the folder and the files of a store have. */
class StoreFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatItMakesIsItsUsersAlone() throws IOException {
        StoreFiles.close(folder.resolve("a/b/casus"));
        assertThat(mode("a/b")).isEqualTo("rwx------");
    }

    @Test
    void aFolderWithItsFilesAloneIsClosedWithThem() throws IOException {
        Path data = data("rwxrwxr-x");
        for (String name : new String[] {
            "casus.mv.db",
            "casus.before-migration.zip",
            "casus.trace.db",
            "casus.12345.temp.db",
            "restoring-casus.mv.db"
        }) {
            Files.setPosixFilePermissions(
                    Files.createFile(data.resolve(name)), PosixFilePermissions.fromString("rw-rw-r--"));
        }
        StoreFiles.close(data.resolve("casus"));
        assertThat(mode("data")).isEqualTo("rwx------");
        try (var files = Files.list(data)) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aFolderWithOtherFilesIsLeftAloneAndItsOwnFilesInItAreNot() throws IOException {
        Path data = data("rwxr-xr-x");
        for (String name : new String[] {"casus.mv.db", "casus.log", "notes", "other.mv.db"}) {
            Files.setPosixFilePermissions(
                    Files.createFile(data.resolve(name)), PosixFilePermissions.fromString("rw-r--r--"));
        }
        StoreFiles.close(data.resolve("casus"));
        assertThat(mode("data")).isEqualTo("rwxr-xr-x");
        assertThat(mode("data/casus.mv.db")).isEqualTo("rw-------");
        assertThat(mode("data/casus.log")).isEqualTo("rw-r--r--");
        assertThat(mode("data/other.mv.db")).isEqualTo("rw-r--r--");
    }

    @Test
    void whatALinkLeadsToIsLeftAlone() throws IOException {
        Path data = data("rwxr-xr-x");
        Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(data.resolve("casus.trace.db"), elsewhere);
        StoreFiles.close(data.resolve("casus"));
        assertThat(mode("elsewhere")).isEqualTo("rw-r--r--");
    }

    /** A folder such as /tmp: what H2 makes in it is private all the same, while the store is open too. */
    @Test
    void whatTheDatabaseMakesIsPrivateFromTheFirstMoment() throws Exception {
        Path data = data("rwxr-xr-x");
        Files.createFile(data.resolve("of-others"));
        try (TestStore store = TestStore.inFile(data)) {
            assertThat(store.value("select 1")).isEqualTo("1");
            for (String name : new String[] {"casus.mv.db", "casus.lock.db", "casus.password"}) {
                assertThat(mode("data/" + name)).as(name).isEqualTo("rw-------");
            }
        }
        assertThat(mode("data")).isEqualTo("rwxr-xr-x");
    }

    private Path data(String mode) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(mode));
        return data;
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
