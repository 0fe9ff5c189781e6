package org.casus.statistics;

import org.casus.store.TestStore;

class EveryFigureOnH2Test extends EveryFigure {

    @Override
    TestStore openStore() {
        return TestStore.inMemory("statistics");
    }
}
