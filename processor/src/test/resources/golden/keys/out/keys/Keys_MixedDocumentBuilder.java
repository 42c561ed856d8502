package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Mixed} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_MixedDocumentBuilder implements DocumentBuilder<Keys.Mixed> {

    @Override
    public Keys.Mixed build(DocumentFields fields) {
        return new Keys.Mixed(
                ScalarType.BYTES.required(fields, "bytes"),
                ScalarType.LOCAL_DATE.required(fields, "day"),
                ScalarType.INSTANT.required(fields, "at"),
                ScalarType.STRING.required(fields, "digits"),
                fields.list("children", this::child));
    }

    private Keys.Mixed.Child child(DocumentFields fields) {
        return new Keys.Mixed.Child(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
