package dev.penstock.example.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.Avg;
import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Identifier;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Lowercase;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Min;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Through;
import dev.penstock.annotation.Trim;
import dev.penstock.annotation.Where;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something on offer, as the search page and the page of the product show it. */
@Index(value = "products", settings = "search/products.json")
@Table("products")
@SoftDelete(column = "discontinued_at", mark = SoftDelete.Mark.TIMESTAMP)
@Where(filter = @Filter(column = "status", op = Filter.Op.NE, value = "draft"))
public record Product(
        // What it is.
        @Id long id,
        @Identifier String sku,
        @Text(analyzer = "product_names") String name,

        @Text(analyzer = "english", keyword = false, sort = false) @Nullable String description,

        ProductStatus status,

        @Default("unknown") @Trim @Lowercase @Keyword(text = false)
        String material,

        List<String> colors,
        Map<String, String> labels,
        @Nullable JsonNode attributes,
        @Embedded("package_") @Nullable Packaging packaging,
        @Nullable Duration warranty,
        Instant createdAt,

        @Mapping(options = "{\"index\": false, \"doc_values\": false, \"fields\": null}") @Nullable String imageUrl,

        @Constant("product") @Keyword(sort = false, text = false)
        String type,

        // What it costs.
        @Scaled(2) @Column("net_price") BigDecimal price,

        @Expression(
                value = "round(net_price * (1 + tax_rate), 2)",
                uses = {"net_price", "tax_rate"})
        @Scaled(2)
        BigDecimal grossPrice,

        @Column("on_sale") @Nullable Range<LocalDate> sale,
        @HasMany(foreignKey = "product_id") List<Price> prices,

        @Min(table = "prices", column = "amount", foreignKey = "product_id") @Scaled(2) @Nullable BigDecimal lowestPrice,

        @Max(table = "prices", column = "amount", foreignKey = "product_id") @Scaled(2) @Nullable BigDecimal highestPrice,

        // Where it comes from, and where it is.
        @BelongsTo @Nullable Brand brand,

        @BelongsTo(column = {"supplier_country", "supplier_number"})
        SupplierName supplier,

        @HasMany(
                foreignKey = "product_id",
                filter = @Filter(column = "quantity", op = Filter.Op.GT, value = "0"),
                orderBy = "quantity desc")
        List<Stock> stock,

        @Sum(table = "stock", column = "quantity", foreignKey = "product_id")
        long onHand,

        @Exists(
                table = "stock",
                foreignKey = "product_id",
                filter = @Filter(column = "quantity", op = Filter.Op.GT, value = "0"))
        boolean available,

        // Where it belongs.
        @ManyToMany(
                through = @Through(table = "product_categories", left = "product_id", right = "category_id"),
                orderBy = "position")
        List<CategoryName> categories,

        @Ids(table = "product_categories", column = "category_id", foreignKey = "product_id")
        List<Integer> categoryIds,

        @ManyToMany(
                table = "tags",
                column = "name",
                through = @Through(table = "product_tags", left = "product_id", right = "tag_id"),
                where = "not internal")
        List<String> tags,

        @ManyToMany(
                through =
                        @Through(
                                table = "related_products",
                                left = "product_id",
                                right = "related_id",
                                where = "kind = 'accessory'"),
                flattened = true)
        List<ProductName> accessories,

        // What there is to see and to read.
        @HasMany(foreignKey = "product_id", orderBy = "position", limit = 3)
        List<Medium> media,

        @HasOne(foreignKey = "product_id") @Nullable DataSheet dataSheet,

        @HasMany(foreignKey = "product_id", where = "state = 'published'", orderBy = "written_at desc", limit = 2)
        List<Review> reviews,

        @Count(table = "reviews", foreignKey = "product_id", where = "state = 'published'")
        long reviewCount,

        @Avg(table = "reviews", column = "stars", foreignKey = "product_id", where = "state = 'published'")
        @Scaled(2)
        @Nullable BigDecimal rating) {

    /** What it comes in. */
    public record Packaging(
            @Column("width_mm") int widthInMillimetres,
            @Column("height_mm") int heightInMillimetres,
            @Column("depth_mm") int depthInMillimetres,
            @Column("weight_g") int weightInGrams) {}

    /** What it costs by one price list, from some quantity on. */
    @Table("prices")
    public record Price(
            @Id @Column("price_list") @Keyword(sort = false, text = false)
            String listCode,

            @Id int fromQuantity,
            @BelongsTo(column = "price_list") PriceList list,
            @Scaled(2) BigDecimal amount) {}

    /** A picture. */
    @Table("media")
    public record Medium(
            @Id long id,

            @Mapping(options = "{\"index\": false, \"doc_values\": false, \"fields\": null}")
            String url,

            @Text(keyword = false, sort = false) @Nullable String caption) {}

    /** What technicians want to know. */
    @Table("data_sheets")
    public record DataSheet(
            @Id long id,
            @Keyword(sort = false, text = false) String url,
            int pages) {}

    /** What a customer thinks of it. */
    @Table("reviews")
    public record Review(
            @Id long id,
            int stars,
            @Text String title,
            @Text @Nullable String comment,
            Instant writtenAt) {}
}
