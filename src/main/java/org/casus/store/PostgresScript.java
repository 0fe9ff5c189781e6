package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The part of a migration that PostgreSQL alone has: a script of {@code /db/postgresql}. */
public final class PostgresScript {

    private PostgresScript() {}

    /** Runs the script, where the connection leads to PostgreSQL. */
    public static void run(Connection connection, String name) throws SQLException, IOException {
        if (StoreKind.of(connection) != StoreKind.POSTGRESQL) {
            return;
        }
        try (InputStream script = PostgresScript.class.getResourceAsStream("/db/postgresql/" + name);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
