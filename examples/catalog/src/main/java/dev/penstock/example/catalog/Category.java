package dev.penstock.example.catalog;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Through;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf of the catalog, between the one above and those below. */
@Index(value = "categories", transformer = Breadcrumbs.class)
@Table("categories")
@SoftDelete(column = "hidden")
public record Category(
        @Id int id,
        @Keyword(sort = false, text = false) String slug,
        @Text String name,
        @Constant("") @Keyword(sort = false, text = false) String breadcrumbs,
        int position,
        @BelongsTo @Nullable Parent parent,

        @HasMany(foreignKey = "parent_id", orderBy = "position, name")
        List<CategoryName> children,

        @Count(
                table = "products",
                through = @Through(table = "product_categories", left = "category_id", right = "product_id"),
                filter = @Filter(column = "status", value = "on sale"),
                where = "discontinued_at is null")
        long productsOnSale) {

    /** The shelf above, which has one above it at most. */
    @Table("categories")
    public record Parent(
            @Id int id,
            @Text String name,
            @BelongsTo(column = "parent_id") @Nullable Top parent) {}

    /** A shelf of the ground floor. */
    @Table("categories")
    public record Top(@Id int id, @Text String name) {}
}
