package dev.penstock.it.values;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of each kind that is searched in its own way. */
@Index(value = "products", settings = "values/products.json")
@Table("products")
public record Product(
        @Id int id,
        @Nullable @Identifier String sku,
        @Nullable @Text String name,
        @Nullable @Text(analyzer = "shop_words") String description,
        @Nullable @Keyword String brand,
        @Nullable Finish finish,
        @Nullable @Scaled(2) BigDecimal price,

        @Nullable @Mapping(options = "{\"index\": false, \"doc_values\": false}")
        Integer secret,

        @Nullable @Mapping(options = "{\"copy_to\": \"name\"}")
        String maker,

        @Nullable @Mapping(options = "{\"null_value\": \"nowhere\"}")
        String origin,

        @Nullable @Mapping(type = "wildcard") String path,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, Integer> stock,
        @Nullable JsonNode attributes,
        @Nullable InetAddress host,
        @Nullable GeoPoint spot,
        @Nullable Range<Instant> period,
        @Nullable Range<Integer> sizes,
        @Nullable LocalTime opens,

        @HasMany(foreignKey = "product_id") List<Offer> offers,

        @HasMany(foreignKey = "product_id", flattened = true)
        List<Offer> flattened) {

    /** In an order of its own, with labels that contain and begin with each other, and odd ones. */
    public enum Finish {
        @Label("red")
        RED,
        @Label("redred")
        VERY_RED,
        @Label("dark green")
        GREEN,
        @Label("\"quoted\"")
        QUOTED,
        @Label("größe")
        UMLAUT,
        @Label("a => b")
        ARROW,
        @Label("#x")
        HASH,
        @Label("🚀")
        ROCKET,
        @Label("b\\c")
        BACKSLASH,
        ZINC,
        ALUMINIUM,
        @Label("r")
        LAST
    }

    @Table("offers")
    public record Offer(@Id int id, String shop, int amount) {}
}
