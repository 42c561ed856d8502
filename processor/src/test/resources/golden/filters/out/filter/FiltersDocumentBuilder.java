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
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.LONG.required(fields, "f01"),
                ScalarType.LONG.required(fields, "f02"),
                ScalarType.LONG.required(fields, "f03"),
                ScalarType.LONG.required(fields, "f04"),
                ScalarType.LONG.required(fields, "f05"),
                ScalarType.LONG.required(fields, "f06"),
                ScalarType.LONG.required(fields, "f07"),
                ScalarType.LONG.required(fields, "f08"),
                ScalarType.LONG.required(fields, "f09"),
                ScalarType.LONG.required(fields, "f10"),
                ScalarType.LONG.required(fields, "f11"),
                ScalarType.LONG.required(fields, "f12"),
                ScalarType.LONG.required(fields, "f13"),
                ScalarType.LONG.required(fields, "f14"),
                ScalarType.LONG.required(fields, "f15"),
                ScalarType.LONG.required(fields, "f16"));
    }
}
