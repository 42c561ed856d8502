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
                fields.required("list", ScalarType.INTEGER),
                fields.optional("fields", ScalarType.STRING),
                fields.optional("build", ScalarType.STRING),
                fields.optional("select", ScalarType.STRING),
                fields.optional("order", ScalarType.STRING),
                fields.optional("user", ScalarType.STRING),
                fields.optional("record", ScalarType.STRING),
                fields.optional("sealed", ScalarType.STRING),
                fields.optional("$", ScalarType.INTEGER),
                fields.optional("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", ScalarType.STRING),
                fields.list("DEFINITION", this::string),
                fields.list("lookups", this::string),
                fields.list("theirs", this::item),
                fields.list("ours", this::item2),
                fields.list("mapping", this::fields));
    }

    private String string(DocumentFields fields) {
        return new String(
                fields.required("select", ScalarType.INTEGER));
    }

    private Item item(DocumentFields fields) {
        return new Item(
                fields.required("id", ScalarType.INTEGER));
    }

    private Api.Kind.Item item2(DocumentFields fields) {
        return new Api.Kind.Item(
                fields.required("id", ScalarType.INTEGER),
                fields.required("items", ScalarType.LONG));
    }

    private Api.Fields fields(DocumentFields fields) {
        return new Api.Fields(
                fields.required("id", ScalarType.INTEGER));
    }
}
