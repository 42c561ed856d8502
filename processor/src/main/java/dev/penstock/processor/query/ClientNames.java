package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;

/** The classes of the client; named, not used: whoever does without it need not have it. */
final class ClientNames {

    static final ClassName CLAUSE = query("Clause");
    static final ClassName CLAUSES = query("Clauses");
    static final ClassName FIELD = query("Field");
    static final ClassName FIELD_CODEC = query("FieldCodec");
    static final ClassName FIELD_HANDLES = query("FieldHandles");
    static final ClassName NESTED_FIELD = query("NestedField");
    static final ClassName KEY_TEXT = ClassName.get("dev.penstock.client", "KeyText");
    static final ClassName PROJECTION = ClassName.get("dev.penstock.client", "DocumentProjection");
    static final ClassName SEARCH = ClassName.get("dev.penstock.client", "Search");
    static final ClassName SEARCH_CLIENT = ClassName.get("dev.penstock.client", "SearchClient");
    static final ClassName SEARCH_INDEX = ClassName.get("dev.penstock.client", "SearchIndex");

    private ClientNames() {}

    /** One of the words of queries. */
    static ClassName query(String name) {
        return ClassName.get("dev.penstock.client.query", name);
    }
}
