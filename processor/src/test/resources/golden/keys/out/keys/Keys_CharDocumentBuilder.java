package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Char} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_CharDocumentBuilder implements DocumentBuilder<Keys.Char> {

    @Override
    public Keys.Char build(DocumentFields fields) {
        return new Keys.Char(
                ScalarType.STRING.required(fields, "code"),
                fields.list("children", this::child));
    }

    private Keys.Char.Child child(DocumentFields fields) {
        return new Keys.Char.Child(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.LONG.required(fields, "count"));
    }
}
