package dev.penstock.example.catalog;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

/** A category where another document mentions it. */
@Table("categories")
@SoftDelete(column = "hidden")
public record CategoryName(
        @Id int id,
        @Keyword(sort = false, text = false) String slug,
        @Text String name) {}
