package dev.penstock.example.catalog;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.Lowercase;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Through;
import dev.penstock.annotation.Trim;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who delivers, with the newest products. The id of a document is {@code DE:17}. */
@Index("suppliers")
@Table("suppliers")
@SoftDelete(column = "blocked")
public record Supplier(
        @Id @Column(type = "char(2)") @Keyword(sort = false, text = false)
        String country,

        @Id int number,
        @Text String name,
        @Trim @Lowercase @Nullable String email,
        @Embedded("address_") @Nullable Address address,
        @Location @Column("location") @Nullable GeoPoint place,
        Range<LocalDate> contract,
        @Nullable Duration leadTime,
        @Column(type = "money") @Nullable BigDecimal creditLimit,

        @ManyToMany(
                through =
                        @Through(
                                table = "products",
                                left = {"supplier_country", "supplier_number"},
                                right = "brand_id",
                                where = "discontinued_at is null"))
        List<Brand> brands,

        @HasMany(
                foreignKey = {"supplier_country", "supplier_number"},
                orderBy = "created_at desc",
                limit = 5)
        List<ProductName> newestProducts,

        @Count(
                table = "products",
                foreignKey = {"supplier_country", "supplier_number"},
                distinct = "brand_id",
                where = "discontinued_at is null")
        long brandCount) {

    /** Where its letters go. */
    public record Address(
            @Nullable String street,
            @Keyword(sort = false, text = false) @Nullable String postcode,
            @Keyword @Nullable String town) {}
}
