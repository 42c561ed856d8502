package names;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.ScalarType;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link DocumentFields} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class DocumentFieldsDocumentBuilder implements DocumentBuilder<DocumentFields> {

    /** Makes a builder. */
    public DocumentFieldsDocumentBuilder() {}

    @Override
    public DocumentFields build(dev.penstock.definition.DocumentFields fields) {
        return new DocumentFields(
                ScalarType.INTEGER.required(fields, "list"),
                fields.list("items", this::scalarType));
    }

    private DocumentFields.ScalarType scalarType(dev.penstock.definition.DocumentFields fields) {
        return new DocumentFields.ScalarType(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
