package maps;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Bag} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class BagDocumentBuilder implements DocumentBuilder<Bag> {

    /** Makes a builder. */
    public BagDocumentBuilder() {}

    @Override
    public Bag build(DocumentFields fields) {
        return new Bag(
                ScalarType.INTEGER.required(fields, "id"),
                fields.map("dates", ScalarType.LOCAL_DATE),
                fields.map("times", ScalarType.LOCAL_TIME),
                fields.map("locals", ScalarType.LOCAL_DATE_TIME),
                fields.map("instants", ScalarType.INSTANT),
                fields.map("offsets", ScalarType.OFFSET_DATE_TIME),
                fields.map("uuids", ScalarType.UUID),
                fields.map("addresses", ScalarType.INET_ADDRESS),
                fields.map("durations", ScalarType.DURATION),
                fields.map("sizes", this::size));
    }

    private Bag.Size size(String label) {
        return switch (label) {
                    case "s" -> Bag.Size.SMALL;
                    case "l" -> Bag.Size.LARGE;
                    default -> throw new IllegalArgumentException("no constant of Size has this label");
                };
    }
}
