package dev.penstock.definition;

/**
 * A table, by the names that PostgreSQL stores (PostgreSQL documentation, 4.1.1 Identifiers and Key Words).
 *
 * @param schema the schema, unquoted
 * @param name the table, unquoted
 */
public record TableName(String schema, String name) implements Comparable<TableName> {

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The name as people say it, for messages: {@code public.users}. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
