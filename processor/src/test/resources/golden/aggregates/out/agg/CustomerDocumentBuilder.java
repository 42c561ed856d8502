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
                fields.required("id", ScalarType.INTEGER),
                fields.required("orders", ScalarType.INTEGER),
                fields.required("states", ScalarType.LONG),
                fields.required("products", ScalarType.LONG),
                fields.required("open", ScalarType.BOOLEAN),
                fields.required("dear", ScalarType.BOOLEAN),
                fields.required("turnover", ScalarType.BIG_DECIMAL),
                fields.optional("turnoverOrNull", ScalarType.BIG_DECIMAL),
                fields.required("weight", ScalarType.DOUBLE),
                fields.optional("took", ScalarType.DURATION),
                fields.required("prices", ScalarType.BIG_DECIMAL),
                fields.optional("mean", ScalarType.BIG_DECIMAL),
                fields.optional("meanWeight", ScalarType.DOUBLE),
                fields.optional("first", ScalarType.INSTANT),
                fields.optional("last", ScalarType.INSTANT),
                fields.optional("state", ScalarType.STRING),
                fields.values("orderIds", ScalarType.LONG),
                fields.values("productIds", ScalarType.INTEGER),
                fields.values("names", ScalarType.STRING),
                fields.optional("cheapest", ScalarType.BIG_DECIMAL),
                fields.optional("heaviest", ScalarType.DOUBLE),
                fields.optional("slowest", ScalarType.DURATION),
                fields.optional("firstCode", ScalarType.STRING),
                fields.values("parcelPrices", ScalarType.BIG_DECIMAL),
                fields.values("weights", ScalarType.DOUBLE),
                fields.values("times", ScalarType.DURATION),
                fields.values("codes", ScalarType.STRING),
                fields.values("leastPrices", ScalarType.BIG_DECIMAL),
                fields.values("allWeights", ScalarType.DOUBLE),
                fields.values("allTimes", ScalarType.DURATION));
    }
}
