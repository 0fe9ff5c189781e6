package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;

/** Statistics are the same of the events in memory. */
@QuarkusTest
@TestProfile(OnMarshInMemory.class)
class EventStatisticsInMemoryTest extends EventStatisticsTest {

    @BeforeEach
    void keep() throws InterruptedException {
        OnMarshInMemory.fill();
    }
}
