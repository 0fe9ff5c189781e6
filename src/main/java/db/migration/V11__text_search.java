package db.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.casus.store.PostgresScript;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Has PostgreSQL find words within titles, notes and headlines by index. H2 has no index that could. */
public class V11__text_search extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        PostgresScript.run(context.getConnection(), "text_search.sql");
    }
}
