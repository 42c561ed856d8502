package dev.penstock.catalog;

import java.util.List;

/**
 * How a table is divided (PostgreSQL documentation, 5.12 Table Partitioning).
 *
 * @param key the partition key: {@code RANGE (placed_at)}
 * @param partitions the tables that hold the rows, at any depth, with their schemas, quoted where needed, by
 *     name: {@code public.orders_2025}
 */
public record PartitioningEntry(String key, List<String> partitions) {

    /** Copies the list, so that the entry can never change. */
    public PartitioningEntry {
        partitions = List.copyOf(partitions);
    }
}
