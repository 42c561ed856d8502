package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Enumerated} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_EnumeratedDocumentBuilder implements DocumentBuilder<Keys.Enumerated> {

    @Override
    public Keys.Enumerated build(DocumentFields fields) {
        return new Keys.Enumerated(
                fields.required("mood", Keys.Mood::valueOf),
                fields.list("children", this::child));
    }

    private Keys.Enumerated.Child child(DocumentFields fields) {
        return new Keys.Enumerated.Child(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
