package org.casus.export;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks to be exported.
 *
 * @param arguments of the table, as JSON has them, such as {@code filter}
 * @param columns the names of the columns; empty for all
 * @param options how it is to be written
 * @param given all of it as it may be sent again, for {@link About}
 */
record ExportRequest(
        ExportTable table,
        Map<String, Object> arguments,
        List<String> columns,
        Format.Options options,
        Map<String, Object> given) {}
