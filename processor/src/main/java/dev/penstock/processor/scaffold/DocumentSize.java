package dev.penstock.processor.scaffold;

import dev.penstock.catalog.TableEntry;

/**
 * How large a part of a document is, as OpenSearch counts (documentation, Mappings, Mapping limit settings).
 *
 * @param fields its fields, with their subfields
 * @param lists its lists, which are nested objects
 */
record DocumentSize(int fields, int lists) {

    static final DocumentSize NONE = new DocumentSize(0, 0);

    /** By default an index has no more than this. */
    static final DocumentSize LARGEST = new DocumentSize(1000, 50);

    /** Of the columns of a table. */
    static DocumentSize of(TableEntry table, FieldTypes types) {
        return new DocumentSize(
                table.columns().stream()
                        .flatMap(column -> types.of(column.type()).stream())
                        .mapToInt(FieldType::fields)
                        .sum(),
                0);
    }

    DocumentSize plus(DocumentSize more) {
        return new DocumentSize(fields + more.fields, lists + more.lists);
    }

    DocumentSize minus(DocumentSize less) {
        return new DocumentSize(fields - less.fields, lists - less.lists);
    }

    boolean fits() {
        return fields <= LARGEST.fields && lists <= LARGEST.lists;
    }
}
