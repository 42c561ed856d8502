package search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Through;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Index("products")
@Table("products")
@NullMarked
public record Product(
        @Id long id,
        String sku,
        @Text String name,
        @Text @Nullable String description,
        ProductStatus status,
        @Nullable Integer brandId,
        String supplierCountry,
        int supplierNumber,
        @Scaled(4) BigDecimal netPrice,
        @Scaled(3) BigDecimal taxRate,
        @Text @Nullable String material,
        List<String> colors,
        JsonNode labels,
        @Nullable JsonNode attributes,
        @Nullable Integer packageWidthMm,
        @Nullable Integer packageHeightMm,
        @Nullable Integer packageDepthMm,
        @Nullable Integer packageWeightG,
        @Nullable Range<LocalDate> onSale,
        @Nullable Duration warranty,
        @Text @Nullable String imageUrl,
        Instant createdAt,
        @Nullable Instant discontinuedAt,
        @BelongsTo(column = "brand_id") @Nullable Brand brand,
        @BelongsTo(column = {"supplier_country", "supplier_number"}) Supplier supplier,
        @HasOne(foreignKey = "product_id") @Nullable DataSheet dataSheet,
        @HasMany(foreignKey = "product_id") List<Media> media,
        @HasMany(foreignKey = "product_id") List<Price> prices,
        @ManyToMany(through = @Through(table = "product_categories", left = "product_id", right = "category_id"))
        List<Category> categories,
        @ManyToMany(through = @Through(table = "product_tags", left = "product_id", right = "tag_id")) List<Tag> tags,
        @HasMany(foreignKey = "product_id") List<RelatedProduct> relatedProductsByProduct,
        @HasMany(foreignKey = "related_id") List<RelatedProductByRelated> relatedProductsByRelated,
        @HasMany(foreignKey = "product_id") List<Review> reviews,
        @HasMany(foreignKey = "product_id") List<Stock> stock) {

    @Table("brands")
    public record Brand(
            @Id int id,
            String name,
            @Text @Nullable String website) {}

    @Table("suppliers")
    public record Supplier(
            @Id @Column(type = "character(2)") String country,
            @Id int number,
            @Text String name,
            @Text @Nullable String email,
            boolean blocked,
            @Text @Nullable String addressStreet,
            @Text @Nullable String addressPostcode,
            @Text @Nullable String addressTown,
            @Nullable GeoPoint location,
            Range<LocalDate> contract,
            @Nullable Duration leadTime,
            @Column(type = "money") @Nullable BigDecimal creditLimit) {}

    @Table("data_sheets")
    public record DataSheet(
            @Id long id,
            long productId,
            @Text String url,
            int pages) {}

    @Table("media")
    public record Media(
            @Id long id,
            long productId,
            @Text String url,
            @Text @Nullable String caption,
            int position) {}

    @Table("prices")
    public record Price(
            @Id long productId,
            @Id String priceList,
            @Id int fromQuantity,
            @Scaled(2) BigDecimal amount,
            @BelongsTo(column = "price_list") PriceList priceListRow) {}

    @Table("categories")
    public record Category(
            @Id int id,
            @Nullable Integer parentId,
            String slug,
            @Text String name,
            int position,
            boolean hidden) {}

    @Table("tags")
    public record Tag(
            @Id int id,
            String name,
            boolean internal) {}

    @Table("related_products")
    public record RelatedProduct(
            @Id long productId,
            @Id long relatedId,
            @Id String kind,
            @BelongsTo(column = "related_id") OtherProduct related) {}

    @Table("related_products")
    public record RelatedProductByRelated(
            @Id long productId,
            @Id long relatedId,
            @Id String kind,
            @BelongsTo(column = "product_id") OtherProduct product) {}

    @Table("reviews")
    public record Review(
            @Id long id,
            long productId,
            short stars,
            @Text String title,
            @Text @Nullable String comment,
            @Text String state,
            Instant writtenAt) {}

    @Table("stock")
    public record Stock(
            @Id long productId,
            @Id int warehouseId,
            int quantity,
            @BelongsTo(column = "warehouse_id") Warehouse warehouse) {}

    @Table("price_lists")
    public record PriceList(
            @Id String code,
            @Text String name,
            String currency) {}

    @Table("products")
    public record OtherProduct(
            @Id long id,
            String sku,
            @Text String name,
            @Text @Nullable String description,
            ProductStatus status,
            @Nullable Integer brandId,
            String supplierCountry,
            int supplierNumber,
            @Scaled(4) BigDecimal netPrice,
            @Scaled(3) BigDecimal taxRate,
            @Text @Nullable String material,
            List<String> colors,
            JsonNode labels,
            @Nullable JsonNode attributes,
            @Nullable Integer packageWidthMm,
            @Nullable Integer packageHeightMm,
            @Nullable Integer packageDepthMm,
            @Nullable Integer packageWeightG,
            @Nullable Range<LocalDate> onSale,
            @Nullable Duration warranty,
            @Text @Nullable String imageUrl,
            Instant createdAt,
            @Nullable Instant discontinuedAt) {}

    @Table("warehouses")
    public record Warehouse(
            @Id int id,
            String code,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public enum ProductStatus {
        @Label("draft")
        DRAFT,
        @Label("announced")
        ANNOUNCED,
        @Label("on sale")
        ON_SALE,
        @Label("sold out")
        SOLD_OUT
    }
}
