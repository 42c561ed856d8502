package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Flag} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_FlagDocumentBuilder implements DocumentBuilder<Keys.Flag> {

    @Override
    public Keys.Flag build(DocumentFields fields) {
        return new Keys.Flag(
                ScalarType.BOOLEAN.required(fields, "flag"),
                fields.values("heaviest", ScalarType.DOUBLE),
                fields.values("codes", ScalarType.STRING));
    }
}
