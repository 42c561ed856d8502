package dev.penstock.runtime.changes;

import dev.penstock.definition.TableName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as it was when its rows were written: its columns, and which of them tell its rows apart. Immutable. */
public final class TableShape {

    private final TableName table;
    private final List<Column> columns;
    private final List<Integer> key;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final String version;
    private final String label;

    /**
     * A table.
     *
     * @param table its name
     * @param columns its columns, in their order
     * @param key the numbers of the columns that tell rows apart, in the order of the id
     */
    public TableShape(TableName table, List<Column> columns, List<Integer> key) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.key = List.copyOf(key);
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i).name(), i);
        }
        this.version = version(columns);
        this.label = table.schema().equals("public")
                ? ElementId.escape(table.name())
                : ElementId.escape(table.schema()) + "." + ElementId.escape(table.name());
    }

    /** The table's name. */
    public TableName table() {
        return table;
    }

    /**
     * What rows of this table are called in a graph: the table's name, with the schema before it if that is not {@code
     * public}. Characters other than ASCII letters, digits, {@code _} and {@code -} are percent-escaped.
     */
    public String label() {
        return label;
    }

    /** The columns, in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** The numbers of the columns that tell rows apart, from 0, in the order of the id. */
    public List<Integer> key() {
        return key;
    }

    /** The number of a column, from 0; null when there is none of that name. */
    public @Nullable Integer indexOf(String column) {
        return indexes.get(column);
    }

    /**
     * What tells this shape of the table from any other, the same at each start: the first 16 hexadecimal digits of the
     * SHA-256 over names, types and type modifiers of the columns.
     */
    public String version() {
        return version;
    }

    private static String version(List<Column> columns) {
        StringBuilder text = new StringBuilder();
        for (Column column : columns) {
            text.append(column.name())
                    .append('\0')
                    .append(column.type().name())
                    .append('\0')
                    .append(column.typeModifier())
                    .append('\0');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
