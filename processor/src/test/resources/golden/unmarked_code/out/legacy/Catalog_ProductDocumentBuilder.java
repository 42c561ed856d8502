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
                fields.required("sku", ScalarType.STRING),
                fields.optional("title", ScalarType.STRING),
                fields.required("price", ScalarType.INTEGER),
                fields.optional("stock", ScalarType.INTEGER),
                fields.required("maker", ScalarType.STRING),
                fields.list("reviews", this::review));
    }

    private Review review(DocumentFields fields) {
        return new Review(
                fields.required("id", ScalarType.LONG),
                fields.required("text", ScalarType.STRING),
                fields.optional("stars", ScalarType.SHORT));
    }
}
