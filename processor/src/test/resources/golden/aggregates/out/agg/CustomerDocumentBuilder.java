package agg;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Customer} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class CustomerDocumentBuilder implements DocumentBuilder<Customer> {

    /** Makes a builder. */
    public CustomerDocumentBuilder() {}

    @Override
    public Customer build(DocumentFields fields) {
        return new Customer(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.INTEGER.required(fields, "orders"),
                ScalarType.LONG.required(fields, "states"),
                ScalarType.LONG.required(fields, "products"),
                ScalarType.BOOLEAN.required(fields, "open"),
                ScalarType.BOOLEAN.required(fields, "dear"),
                ScalarType.BIG_DECIMAL.required(fields, "turnover"),
                ScalarType.BIG_DECIMAL.optional(fields, "turnoverOrNull"),
                ScalarType.DOUBLE.required(fields, "weight"),
                ScalarType.DURATION.optional(fields, "took"),
                ScalarType.BIG_DECIMAL.required(fields, "prices"),
                ScalarType.BIG_DECIMAL.optional(fields, "mean"),
                ScalarType.DOUBLE.optional(fields, "meanWeight"),
                ScalarType.INSTANT.optional(fields, "first"),
                ScalarType.INSTANT.optional(fields, "last"),
                ScalarType.STRING.optional(fields, "state"),
                fields.values("orderIds", ScalarType.LONG),
                fields.values("productIds", ScalarType.INTEGER),
                fields.values("names", ScalarType.STRING),
                ScalarType.BIG_DECIMAL.optional(fields, "cheapest"),
                ScalarType.DOUBLE.optional(fields, "heaviest"),
                ScalarType.DURATION.optional(fields, "slowest"),
                ScalarType.STRING.optional(fields, "firstCode"),
                ScalarType.INTEGER.optional(fields, "mostPieces"),
                ScalarType.BIG_DECIMAL.required(fields, "factors"),
                ScalarType.BIG_DECIMAL.optional(fields, "factor"),
                fields.values("parcelPrices", ScalarType.BIG_DECIMAL),
                fields.values("pieces", ScalarType.LONG),
                fields.values("allPieces", ScalarType.INTEGER),
                fields.values("weights", ScalarType.DOUBLE),
                fields.values("times", ScalarType.DURATION),
                fields.values("codes", ScalarType.STRING),
                fields.values("leastPrices", ScalarType.BIG_DECIMAL),
                fields.values("allWeights", ScalarType.DOUBLE),
                fields.values("allTimes", ScalarType.DURATION));
    }
}
