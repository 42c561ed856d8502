package names;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import other.Item;

/** Builds {@link Api.Words} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Api_WordsDocumentBuilder implements DocumentBuilder<Api.Words> {

    @Override
    public Api.Words build(DocumentFields fields) {
        return new Api.Words(
                ScalarType.INTEGER.required(fields, "list"),
                ScalarType.STRING.optional(fields, "fields"),
                ScalarType.STRING.optional(fields, "build"),
                ScalarType.STRING.optional(fields, "select"),
                ScalarType.STRING.optional(fields, "order"),
                ScalarType.STRING.optional(fields, "user"),
                ScalarType.STRING.optional(fields, "record"),
                ScalarType.STRING.optional(fields, "sealed"),
                ScalarType.INTEGER.optional(fields, "$"),
                ScalarType.STRING.optional(fields, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
                fields.list("DEFINITION", this::string),
                fields.list("lookups", this::string),
                fields.list("theirs", this::item),
                fields.list("ours", this::item2),
                fields.list("mapping", this::fields));
    }

    private String string(DocumentFields fields) {
        return new String(
                ScalarType.INTEGER.required(fields, "select"));
    }

    private Item item(DocumentFields fields) {
        return new Item(
                ScalarType.INTEGER.required(fields, "id"));
    }

    private Api.Kind.Item item2(DocumentFields fields) {
        return new Api.Kind.Item(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.LONG.required(fields, "items"));
    }

    private Api.Fields fields(DocumentFields fields) {
        return new Api.Fields(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
