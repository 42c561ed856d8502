package legacy;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Catalog.Maker} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Catalog_MakerDocumentBuilder implements DocumentBuilder<Catalog.Maker> {

    /** Makes a builder. */
    public Catalog_MakerDocumentBuilder() {}

    @Override
    public Catalog.Maker build(DocumentFields fields) {
        return new Catalog.Maker(
                ScalarType.STRING.required(fields, "name"),
                fields.list("reviews", this::review));
    }

    private Review review(DocumentFields fields) {
        return new Review(
                ScalarType.LONG.required(fields, "id"),
                ScalarType.STRING.required(fields, "text"),
                ScalarType.SHORT.optional(fields, "stars"));
    }
}
