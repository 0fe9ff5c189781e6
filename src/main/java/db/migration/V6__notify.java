package db.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.casus.store.PostgresScript;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Lets PostgreSQL tell every instance when the data have changed. On H2 they look. */
public class V6__notify extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        PostgresScript.run(context.getConnection(), "notify.sql");
    }
}
