package dev.penstock.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row as PostgreSQL prints it: the text of each column by its name, null for null. */
record Row(Map<String, @Nullable String> texts) {

    @Nullable String text(Column column) {
        return texts.get(column.name());
    }

    /** Whether columns of this row equal columns of another one, none of them null. */
    boolean matches(List<Column> columns, Row other, List<Column> otherColumns) {
        for (int i = 0; i < columns.size(); i++) {
            String one = text(columns.get(i));
            String two = other.text(otherColumns.get(i));
            if (one == null
                    || two == null
                    || columns.get(i)
                                    .kind()
                                    .order(one)
                                    .compareTo(otherColumns.get(i).kind().order(two))
                            != 0) {
                return false;
            }
        }
        return true;
    }

    /** The key of its document, as text. */
    String key(List<Column> columns) {
        List<@Nullable String> key = new ArrayList<>();
        columns.forEach(column -> key.add(column.kind().keyText(String.valueOf(text(column)))));
        return key.toString();
    }
}
