package dev.penstock.catalog;

import java.util.List;

/**
 * An enum type (PostgreSQL documentation, 8.7 Enumerated Types).
 *
 * @param type the type as columns name it, with its schema, quoted where needed: {@code public.order_status}
 * @param labels its labels, in their order
 */
public record EnumEntry(String type, List<String> labels) {

    /** Copies the list, so that the entry can never change. */
    public EnumEntry {
        labels = List.copyOf(labels);
    }
}
