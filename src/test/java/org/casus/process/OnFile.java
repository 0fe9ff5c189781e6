package org.casus.process;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import org.casus.store.NewFolder;

/** A server on a new file that begins with the sample. */
public final class OnFile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(NewFolder.class));
    }
}
