package queries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.*;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A field of each kind, and of each that something is switched off for. */
@Index("things")
@Table("things")
public record Thing(
        @Id long id,
        @Keyword String email,
        @Keyword(sort = false, text = false) String plain,
        @Keyword(text = false) String sorted,
        @Keyword(sort = false) String worded,
        @Text String title,
        @Text(sort = false) String unsortedTitle,
        @Text(keyword = false) String titleInParts,
        @Text(keyword = false, sort = false) String prose,
        @Identifier(keyword = false, sort = false) String sku,
        @Mapping(type = "search_as_you_type") String typed,
        @Mapping(type = "wildcard") String url,
        Status status,
        BigDecimal total,
        @Mapping(type = "unsigned_long") Long unsigned,
        @Scaled(2) BigDecimal scaled,
        Instant placedAt,
        LocalDate day,
        boolean active,
        UUID code,
        InetAddress host,
        GeoPoint spot,
        @Mapping(options = "{\"doc_values\": false}") GeoPoint unsortedSpot,
        Range<Integer> sizes,
        byte[] picture,
        JsonNode tree,
        @Mapping(type = "object", options = "{\"enabled\": false}") JsonNode hiddenTree,
        Map<String, String> labels,
        Map<String, Integer> stock,
        List<String> tags,
        @Mapping(options = "{\"index\": false}") Integer unsearched,
        @Mapping(options = "{\"doc_values\": false}") Integer unsorted,
        @Mapping(options = "{\"index\": false, \"doc_values\": false}") Integer hidden,
        @Mapping(options = "{\"index\": false}") String unsearchedText,
        @Mapping(options = "{\"doc_values\": false}") String unsortedText,
        @Mapping(options = "{\"index\": false}") Status unsearchedStatus,
        @Mapping(options = "{\"doc_values\": false}") Instant unsortedTime,
        @Text @Mapping(options = "{\"index\": false}") String unsearchedWords,
        @Mapping(options = "{\"fields\": {\"sort\": null}}") String withoutSort,
        @BelongsTo Maker maker,
        @HasMany(foreignKey = "thing_id") List<Line> lines,
        @HasMany(foreignKey = "thing_id", flattened = true) List<Line> flatLines) {

    public enum Status {
        OPEN,
        @Label("all done")
        DONE
    }

    @Table("makers")
    public record Maker(@Id int id, @Text String name) {}

    @Table("lines")
    public record Line(
            @Id int id,
            @Keyword String sku,
            BigDecimal price,
            @HasMany(foreignKey = "line_id") List<Part> parts) {}

    @Table("parts")
    public record Part(@Id int id, @Keyword String serial) {}
}
