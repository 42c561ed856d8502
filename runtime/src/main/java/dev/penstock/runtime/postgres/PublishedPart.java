package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a table is published (PostgreSQL documentation, 31.4 Row Filters and 31.5 Column Lists).
 *
 * @param columns the columns; none for all
 * @param filter the condition of its rows, as SQL; null for all
 */
record PublishedPart(List<String> columns, @Nullable String filter) {

    static final PublishedPart WHOLE = new PublishedPart(List.of(), null);

    PublishedPart {
        columns = List.copyOf(columns);
    }

    /** The table as it is named in statements about a publication. */
    String of(TableName table) {
        String list = columns.isEmpty()
                ? ""
                : columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"));
        return Identifiers.quote(table) + list + (filter == null ? "" : " WHERE (" + filter + ")");
    }
}
