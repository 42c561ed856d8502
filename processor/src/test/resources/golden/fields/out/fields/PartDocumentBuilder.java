package fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Part} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PartDocumentBuilder implements DocumentBuilder<Part> {

    /** Makes a builder. */
    public PartDocumentBuilder() {}

    @Override
    public Part build(DocumentFields fields) {
        return new Part(
                ScalarType.LONG.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                ScalarType.STRING.optional(fields, "description"),
                ScalarType.STRING.required(fields, "sku"),
                ScalarType.STRING.required(fields, "country"),
                ScalarType.STRING.required(fields, "email"),
                ScalarType.BIG_DECIMAL.required(fields, "price"),
                ScalarType.BIG_DECIMAL.optional(fields, "cost"),
                ScalarType.BIG_INTEGER.optional(fields, "serial"),
                ScalarType.DOUBLE.optional(fields, "ratio"),
                ScalarType.INSTANT.optional(fields, "madeAt"),
                ScalarType.LOCAL_TIME.optional(fields, "opens"),
                ScalarType.DURATION.optional(fields, "warranty"),
                ScalarType.INET_ADDRESS.optional(fields, "address"),
                fields.optionalObject("season", range -> range.asRange(ScalarType.LOCAL_DATE)),
                fields.optionalObject("sizes", range -> range.asRange(ScalarType.INTEGER)),
                fields.optionalObject("serials", range -> range.asRange(ScalarType.LONG)),
                fields.optionalObject("weights", range -> range.asRange(ScalarType.BIG_DECIMAL)),
                fields.optionalObject("period", range -> range.asRange(ScalarType.INSTANT)),
                fields.optionalObject("shift", range -> range.asRange(ScalarType.LOCAL_DATE_TIME)),
                fields.optionalTree("attributes", JsonNode.class),
                fields.optionalMap("labels", ScalarType.STRING),
                fields.optionalMap("stock", ScalarType.INTEGER),
                fields.values("tags", ScalarType.STRING),
                fields.optionalValues("ratings", ScalarType.INTEGER),
                fields.optionalValues("batches", ScalarType.UUID),
                fields.optionalValues("hosts", ScalarType.INET_ADDRESS),
                fields.optionalValues("colors", this::color),
                fields.optionalList("seasons", range -> range.asRange(ScalarType.LOCAL_DATE)),
                fields.required("color", this::color),
                fields.optional("plain", Part.Plain::valueOf),
                fields.optionalObject("place", DocumentFields::asGeoPoint),
                fields.optionalObject("spot", DocumentFields::asGeoPoint),
                fields.optionalObject("site", DocumentFields::asGeoPoint),
                fields.optionalObject("mark", DocumentFields::asGeoPoint),
                fields.object("maker", this::maker),
                fields.optionalObject("seller", this::maker),
                ScalarType.BIG_DECIMAL.required(fields, "gross"),
                ScalarType.STRING.required(fields, "kind"),
                ScalarType.INTEGER.required(fields, "schemaVersion"),
                ScalarType.STRING.required(fields, "secret"),
                ScalarType.STRING.optional(fields, "path"));
    }

    private Part.Color color(String label) {
        return switch (label) {
                    case "red" -> Part.Color.RED;
                    case "dark green" -> Part.Color.GREEN;
                    case "BLUE" -> Part.Color.BLUE;
                    default -> throw new IllegalArgumentException("no constant of Color has this label");
                };
    }

    private Part.Maker maker(DocumentFields fields) {
        return new Part.Maker(
                ScalarType.STRING.required(fields, "name"),
                ScalarType.INTEGER.optional(fields, "since"));
    }
}
