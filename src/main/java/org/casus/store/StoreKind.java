package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Which database keeps the store, where the two differ. */
public enum StoreKind {
    H2,
    POSTGRESQL;

    /** The kind that a connection leads to; no statement is sent. */
    public static StoreKind of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
    }

    /** The kind that a JDBC URL names. */
    public static StoreKind of(String url) {
        return StoreDriver.isH2(url) ? H2 : POSTGRESQL;
    }
}
