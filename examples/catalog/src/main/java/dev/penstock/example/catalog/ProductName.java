package dev.penstock.example.catalog;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Identifier;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Where;

/** A product where another document mentions it: shown by its name, and a link. */
@Table("products")
@SoftDelete(column = "discontinued_at", mark = SoftDelete.Mark.TIMESTAMP)
@Where("status <> 'draft'")
public record ProductName(
        @Id long id, @Identifier String sku, @Text String name) {}
