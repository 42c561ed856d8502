package names;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Override} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class OverrideDocumentBuilder implements DocumentBuilder<Override> {

    /** Makes a builder. */
    public OverrideDocumentBuilder() {}

    @java.lang.Override
    public Override build(DocumentFields fields) {
        return new Override(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
