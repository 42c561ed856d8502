package dev.penstock.it.queries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Identifier;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on offer, with a field of each kind. */
@Index("furniture")
@Table("products")
public record Product(
        @Id int id,
        @Identifier String sku,
        @Text @Nullable String name,

        @Text(analyzer = "english", keyword = false, sort = false) @Nullable String summary,

        @Keyword @Nullable String brand,
        @Keyword(sort = false, text = false) @Nullable String country,
        Status status,
        @Scaled(2) BigDecimal price,
        @Nullable Double rating,
        @Nullable Boolean active,
        @Nullable UUID code,
        @Column("made_at") @Nullable Instant madeAt,
        @Column("made_on") @Nullable LocalDate madeOn,
        @Column("sold_at") @Nullable LocalDateTime soldAt,
        @Nullable LocalTime opens,
        @Nullable Duration lasts,
        @Nullable InetAddress host,
        @Nullable GeoPoint spot,
        @Nullable Range<Instant> period,
        @Nullable Range<Integer> sizes,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, Integer> stock,
        @Nullable JsonNode attributes,
        @Nullable List<String> tags,
        @Nullable @Mapping(options = "{\"index\": false}") Integer unindexed,

        @Nullable @Mapping(options = "{\"doc_values\": false}")
        Integer unsorted,

        @Nullable @Column("name") @Mapping(type = "completion")
        String typed,

        @Embedded("box_") Box box,
        @BelongsTo @Nullable Maker maker,

        @HasMany(foreignKey = "product_id", orderBy = "id") List<Offer> offers,

        @HasMany(foreignKey = "product_id", orderBy = "id", flattened = true)
        List<Review> reviews,

        @Count(table = "offers", foreignKey = "product_id") long offerCount)
        implements Findable {

    /** How far along it is; some have a label. */
    public enum Status {
        PLANNED,
        @Label("on sale")
        ON_SALE,
        GONE
    }

    /** How large it is. */
    public record Box(int width, int height) {}

    /** Who makes it. */
    @Table("makers")
    public record Maker(
            @Id int id, @Text String name, @Keyword String country) {}

    /** Where it can be bought. */
    @Table("offers")
    public record Offer(
            @Id int id,
            @Keyword String shop,
            BigDecimal amount,
            Status status,
            @Column("placed_at") Instant placedAt,
            @Text @Nullable String note,

            @HasMany(foreignKey = "offer_id", orderBy = "id")
            List<Part> parts) {}

    /** What an offer has in it. */
    @Table("parts")
    public record Part(@Id int id, @Keyword String serial, int quantity) {}

    /** What people say. */
    @Table("reviews")
    public record Review(@Id int id, int stars, @Text String body) {}
}
