package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;

/** Quotes identifiers (PostgreSQL documentation, 4.1.1 Identifiers and Key Words). */
final class Identifiers {

    private Identifiers() {}

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String quote(TableName table) {
        return quote(table.schema()) + '.' + quote(table.name());
    }
}
