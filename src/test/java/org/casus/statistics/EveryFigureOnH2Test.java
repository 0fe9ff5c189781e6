package org.casus.statistics;

import org.casus.store.ReadableStore;
import org.casus.store.TestStore;

class EveryFigureOnH2Test extends EveryFigure {

    @Override
    ReadableStore openStore() throws Exception {
        return ReadableStore.of(TestStore.inMemory());
    }
}
