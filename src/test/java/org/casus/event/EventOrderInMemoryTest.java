package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;

/** Every order is the same of the events in memory, page by page. */
@QuarkusTest
@TestProfile(OnMarshInMemory.class)
class EventOrderInMemoryTest extends EventOrderTest {

    @BeforeEach
    void keep() throws InterruptedException {
        OnMarshInMemory.fill();
    }
}
