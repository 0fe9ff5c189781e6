package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreDriverTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "jdbc:postgresql://localhost/casus true",
                "jdbc:postgresql://127.0.0.1:5432/casus?ssl=false true",
                "jdbc:postgresql://[::1]:5432/casus true",
                "jdbc:postgresql:casus true",
                "jdbc:postgresql://localhost,127.0.0.1/casus true",
                "jdbc:postgresql://db/casus false",
                "jdbc:postgresql://localhost,db/casus false",
                "jdbc:postgresql://localhost.example.org/casus false",
                "jdbc:h2:file:/casus false",
            })
    void knowsPostgresqlOnThisMachine(String url, boolean expected) {
        assertEquals(expected, StoreDriver.isOnThisMachine(url));
    }
}
