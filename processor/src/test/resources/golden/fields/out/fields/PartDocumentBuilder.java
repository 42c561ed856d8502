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
                fields.required("id", ScalarType.LONG),
                fields.required("name", ScalarType.STRING),
                fields.optional("description", ScalarType.STRING),
                fields.required("sku", ScalarType.STRING),
                fields.required("country", ScalarType.STRING),
                fields.required("email", ScalarType.STRING),
                fields.required("price", ScalarType.BIG_DECIMAL),
                fields.optional("cost", ScalarType.BIG_DECIMAL),
                fields.optional("serial", ScalarType.BIG_INTEGER),
                fields.optional("ratio", ScalarType.DOUBLE),
                fields.optional("madeAt", ScalarType.INSTANT),
                fields.optional("opens", ScalarType.LOCAL_TIME),
                fields.optional("warranty", ScalarType.DURATION),
                fields.optional("address", ScalarType.INET_ADDRESS),
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
                fields.required("gross", ScalarType.BIG_DECIMAL),
                fields.required("kind", ScalarType.STRING),
                fields.required("schemaVersion", ScalarType.INTEGER),
                fields.required("secret", ScalarType.STRING),
                fields.optional("path", ScalarType.STRING));
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
                fields.required("name", ScalarType.STRING),
                fields.optional("since", ScalarType.INTEGER));
    }
}
