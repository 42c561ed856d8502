package search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
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

@Index("categories")
@Table("categories")
@NullMarked
public record Category(
        @Id int id,
        @Nullable Integer parentId,
        String slug,
        @Text String name,
        int position,
        boolean hidden,
        @BelongsTo(column = "parent_id") @Nullable Parent parent,
        @HasMany(foreignKey = "parent_id") List<Child> children,
        @ManyToMany(through = @Through(table = "product_categories", left = "category_id", right = "product_id"))
        List<Product> products) {

    @Table("categories")
    public record Parent(
            @Id int id,
            @Nullable Integer parentId,
            String slug,
            @Text String name,
            int position,
            boolean hidden,
            @BelongsTo(column = "parent_id") @Nullable OtherCategory parent) {}

    @Table("categories")
    public record Child(
            @Id int id,
            @Nullable Integer parentId,
            String slug,
            @Text String name,
            int position,
            boolean hidden,
            @HasMany(foreignKey = "parent_id") List<OtherCategory> children,
            @ManyToMany(through = @Through(table = "product_categories", left = "category_id", right = "product_id"))
            List<OtherProduct> products) {}

    @Table("products")
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
            @BelongsTo(column = {"supplier_country", "supplier_number"}) Supplier supplier) {}

    @Table("categories")
    public record OtherCategory(
            @Id int id,
            @Nullable Integer parentId,
            String slug,
            @Text String name,
            int position,
            boolean hidden) {}

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
