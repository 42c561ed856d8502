package keys;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Keys.Folded} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Keys_FoldedDocumentBuilder implements DocumentBuilder<Keys.Folded> {

    @Override
    public Keys.Folded build(DocumentFields fields) {
        return new Keys.Folded(
                ScalarType.STRING.required(fields, "code"));
    }
}
