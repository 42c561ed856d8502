package dev.penstock.example.catalog;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

/** A supplier where another document mentions it. */
@Table("suppliers")
public record SupplierName(
        @Id @Column(type = "char(2)") @Keyword(sort = false, text = false)
        String country,

        @Id int number,
        @Text String name) {}
