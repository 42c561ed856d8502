package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Numeric} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_NumericDocumentBuilder implements DocumentBuilder<Keys.Numeric> {

    @Override
    public Keys.Numeric build(DocumentFields fields) {
        return new Keys.Numeric(
                ScalarType.BIG_DECIMAL.required(fields, "code"),
                fields.list("children", this::child));
    }

    private Keys.Numeric.Child child(DocumentFields fields) {
        return new Keys.Numeric.Child(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
