package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Citext} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_CitextDocumentBuilder implements DocumentBuilder<Keys.Citext> {

    @Override
    public Keys.Citext build(DocumentFields fields) {
        return new Keys.Citext(
                ScalarType.STRING.required(fields, "code"),
                fields.list("children", this::child));
    }

    private Keys.Citext.Child child(DocumentFields fields) {
        return new Keys.Citext.Child(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
