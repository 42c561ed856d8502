package fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.*;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Each kind of field there is. */
@NullMarked
@Index("parts")
@Table("parts")
public record Part(
        @Id long id,
        @Text String name,
        @Text(analyzer = "english", keyword = false, sort = false) @Nullable String description,
        @Identifier String sku,
        @Keyword(sort = false, text = false) String country,
        @Trim @Lowercase @Default("nobody@example.com") String email,
        @Scaled(2) BigDecimal price,
        @Column(type = "money") @Nullable BigDecimal cost,
        @Nullable BigInteger serial,
        @Nullable Double ratio,
        @Nullable Instant madeAt,
        @Nullable LocalTime opens,
        @Nullable Duration warranty,
        @Nullable InetAddress address,
        @Nullable Range<LocalDate> season,
        @Nullable Range<Integer> sizes,
        @Nullable Range<Long> serials,
        @Nullable Range<BigDecimal> weights,
        @Nullable Range<Instant> period,
        @Nullable Range<LocalDateTime> shift,
        @Nullable JsonNode attributes,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, Integer> stock,
        List<String> tags,
        @Nullable List<Integer> ratings,
        @Nullable List<UUID> batches,
        @Nullable List<InetAddress> hosts,
        @Nullable List<Color> colors,
        @Nullable List<Range<LocalDate>> seasons,
        Color color,
        @Nullable Plain plain,
        @Location(latitude = "lat", longitude = "lon") @Nullable GeoPoint place,
        @Nullable GeoPoint spot,
        @Location(format = Location.Format.JSON) @Nullable GeoPoint site,
        @Location(format = Location.Format.TEXT) @Nullable GeoPoint mark,
        @Embedded("maker_") Maker maker,
        @Embedded("seller_") @Nullable Maker seller,
        @Expression(value = "price * (1 + tax_rate)", uses = {"price", "tax_rate"}) BigDecimal gross,
        @Constant("part") String kind,
        @Constant("7") int schemaVersion,
        @Mapping(options = "{\"index\": false, \"fields\": null}") String secret,
        @Mapping(type = "wildcard") @Nullable String path) {

    public enum Color {
        @Label("red") RED,
        @Label("dark green") GREEN,
        BLUE
    }

    public enum Plain {
        LOW,
        HIGH
    }

    public record Maker(@Text String name, @Nullable Integer since) {}
}
