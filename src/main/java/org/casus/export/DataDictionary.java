package org.casus.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.graphql.engine.Inputs;

/** What the columns of all exports mean: in the words of the GraphQL schema, which each column names a field of. */
@Singleton
public class DataDictionary {

    /** Its file's name. */
    static final String FILE = "dictionary.csv";

    private final Exports exports;
    private final Inputs inputs;

    DataDictionary(Exports exports, Inputs inputs) {
        this.exports = exports;
        this.inputs = inputs;
    }

    /** What there is to say of a column. */
    private record Entry(String field, String description, String values) {}

    private Entry entry(TableColumn column) {
        String[] path = column.field().split("\\.");
        GraphQLType value = inputs.schema().getType(path[0]);
        GraphQLObjectType type = null;
        GraphQLFieldDefinition field = null;
        for (String name : Arrays.asList(path).subList(1, path.length)) {
            type = (GraphQLObjectType) value;
            field = type == null ? null : type.getFieldDefinition(name);
            if (field == null) {
                throw new IllegalStateException("The schema has no field " + column.field());
            }
            value = GraphQLTypeUtil.unwrapAll(field.getType());
        }
        String description = field.getDescription() + (column.note().isEmpty() ? "" : " " + column.note());
        String values = value instanceof GraphQLEnumType words
                ? words.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.joining(", "))
                : "";
        return new Entry(type.getName() + "." + field.getName(), description, values);
    }

    private static String type(TableColumn column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }

    /** As CSV. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(CsvWriter csv) {
        csv.writeRecord("table", "column", "type", "description", "values", "schema_field", "hxl");
        for (ExportTable table : exports.tables()) {
            for (TableColumn column : table.columns()) {
                Entry entry = entry(column);
                csv.writeRecord(
                        table.name(),
                        column.name(),
                        type(column),
                        entry.description,
                        entry.values,
                        entry.field,
                        column.hxl());
            }
        }
    }

    /** As the page docs/data-dictionary.md. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # Data dictionary

                The columns of every [export](export.md), in their order, in the words of the GraphQL schema. A test makes this page, and compares; `GET /export/dictionary.csv` has the same.

                Types: *text*; *integer*, *number*; *date* (2022-01-20); *time* (2022-01-21T09:30:00Z, UTC); *truth* (true, false); *list*: several texts. Nothing means that nobody said or counted, which is not 0.
                """);
        for (ExportTable table : exports.tables()) {
            page.append("\n## ")
                    .append(table.name())
                    .append("\n\n")
                    .append(table.description())
                    .append("""


                    | column | type | means | schema | HXL |
                    |---|---|---|---|---|
                    """);
            for (TableColumn column : table.columns()) {
                Entry entry = entry(column);
                List<String> cells = List.of(
                        "`" + column.name() + "`",
                        type(column),
                        (entry.description + (entry.values.isEmpty() ? "" : " One of " + entry.values + "."))
                                .replace("|", "\\|")
                                .replace('\n', ' '),
                        "`" + entry.field + "`",
                        "`" + column.hxl() + "`");
                page.append("| ").append(String.join(" | ", cells)).append(" |\n");
            }
        }
        return page.toString();
    }
}
