package dev.penstock.example.catalog;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;

/** Who pays such prices, and in which currency. */
@Table("price_lists")
public record PriceList(
        @Id @Keyword(sort = false, text = false) String code,
        String name,
        @Keyword(sort = false, text = false) String currency) {}
