package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Makes every reference a foreign key on PostgreSQL. On H2 those of the tables that an import fills are left out: H2
 * keeps an index of its own for each and looks every row up, which took half of an import's time.
 */
public class V3__foreign_keys extends BaseJavaMigration {

    private static final String RESOURCE = "/db/postgresql/foreign_keys.sql";

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        if (!context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (InputStream in = V3__foreign_keys.class.getResourceAsStream(RESOURCE);
                Statement statement = context.getConnection().createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
