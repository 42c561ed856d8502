package legacy;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Catalog.Product} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Catalog_ProductDocumentBuilder implements DocumentBuilder<Catalog.Product> {

    @Override
    public Catalog.Product build(DocumentFields fields) {
        return new Catalog.Product(
                ScalarType.STRING.required(fields, "sku"),
                ScalarType.STRING.optional(fields, "title"),
                ScalarType.INTEGER.required(fields, "price"),
                ScalarType.INTEGER.optional(fields, "stock"),
                ScalarType.STRING.required(fields, "maker"),
                fields.list("reviews", this::review));
    }

    private Review review(DocumentFields fields) {
        return new Review(
                ScalarType.LONG.required(fields, "id"),
                ScalarType.STRING.required(fields, "text"),
                ScalarType.SHORT.optional(fields, "stars"));
    }
}
