package dev.penstock.example.catalog;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Table;

/** How much of a product a warehouse has. */
@Table("stock")
public record Stock(
        @Id @Column("warehouse_id") int warehouseId,
        @BelongsTo Warehouse warehouse,
        int quantity) {}
