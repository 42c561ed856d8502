package other;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Item} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ItemDocumentBuilder implements DocumentBuilder<Item> {

    /** Makes a builder. */
    public ItemDocumentBuilder() {}

    @Override
    public Item build(DocumentFields fields) {
        return new Item(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
