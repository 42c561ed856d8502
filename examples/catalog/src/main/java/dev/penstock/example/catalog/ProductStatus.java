package dev.penstock.example.catalog;

import dev.penstock.annotation.Label;

/** Whether a product can be bought, in the order in which lists show it. */
public enum ProductStatus {
    @Label("on sale")
    ON_SALE,
    @Label("announced")
    ANNOUNCED,
    @Label("sold out")
    SOLD_OUT,
    @Label("draft")
    DRAFT
}
