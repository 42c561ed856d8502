package filter;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Filters} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class FiltersDocumentBuilder implements DocumentBuilder<Filters> {

    /** Makes a builder. */
    public FiltersDocumentBuilder() {}

    @Override
    public Filters build(DocumentFields fields) {
        return new Filters(
                fields.required("id", ScalarType.INTEGER),
                fields.required("f01", ScalarType.LONG),
                fields.required("f02", ScalarType.LONG),
                fields.required("f03", ScalarType.LONG),
                fields.required("f04", ScalarType.LONG),
                fields.required("f05", ScalarType.LONG),
                fields.required("f06", ScalarType.LONG),
                fields.required("f07", ScalarType.LONG),
                fields.required("f08", ScalarType.LONG),
                fields.required("f09", ScalarType.LONG),
                fields.required("f10", ScalarType.LONG),
                fields.required("f11", ScalarType.LONG),
                fields.required("f12", ScalarType.LONG),
                fields.required("f13", ScalarType.LONG),
                fields.required("f14", ScalarType.LONG),
                fields.required("f15", ScalarType.LONG),
                fields.required("f16", ScalarType.LONG));
    }
}
