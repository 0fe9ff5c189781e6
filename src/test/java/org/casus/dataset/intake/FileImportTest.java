package org.casus.dataset.intake;

import java.nio.file.Path;
import org.casus.store.TestStore;
import org.junit.jupiter.api.io.TempDir;

/** The same in an H2 file. */
class FileImportTest extends ImportTest {

    @TempDir
    Path folder;

    @Override
    TestStore openStore() throws Exception {
        return TestStore.inFile(folder);
    }
}
