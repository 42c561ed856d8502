package dev.penstock.example.catalog;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Whose name is on it. */
@Table("brands")
public record Brand(
        @Id int id,
        @Keyword String name,
        @Mapping(type = "wildcard") @Nullable String website) {}
