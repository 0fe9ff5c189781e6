package org.casus.export;

import java.util.List;
import java.util.Map;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;

/** One row a record. */
abstract class RecordTable implements ExportTable {

    private final KeyedTable keyed;
    private final String name;
    private final String query;
    private final String description;

    /**
     * @param keyed how it is read
     * @param query the field of Query that lists such records
     */
    RecordTable(KeyedTable keyed, String name, String query, String description) {
        this.keyed = keyed;
        this.name = name;
        this.query = query;
        this.description = description;
    }

    /** What a filter of the query means, as a condition on the table's alias. */
    abstract Fragment where(Reader reader, Object filter);

    /** What is in those that meet the condition. */
    abstract Selection.Contents contents(Snapshot snapshot, Fragment where);

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<TableColumn> columns() {
        return keyed.columns();
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        Fragment where = where(reader, arguments.get("filter"));
        return new KeyedSelection(keyed, where, columns, snapshot -> contents(snapshot, where));
    }
}
