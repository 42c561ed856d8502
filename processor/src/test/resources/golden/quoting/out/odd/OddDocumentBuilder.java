package odd;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Odd} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class OddDocumentBuilder implements DocumentBuilder<Odd> {

    /** Makes a builder. */
    public OddDocumentBuilder() {}

    @Override
    public Odd build(DocumentFields fields) {
        return new Odd(
                ScalarType.STRING.required(fields, "ordinal"),
                ScalarType.STRING.optional(fields, "quoted"),
                ScalarType.STRING.optional(fields, "mixedCase"),
                ScalarType.STRING.optional(fields, "reserved"),
                ScalarType.STRING.optional(fields, "backslash"),
                ScalarType.STRING.optional(fields, "percent"),
                ScalarType.STRING.optional(fields, "dollar"),
                ScalarType.STRING.optional(fields, "lineBreak"),
                ScalarType.STRING.optional(fields, "unicode"),
                ScalarType.STRING.optional(fields, "comment"),
                ScalarType.STRING.optional(fields, "separators"),
                ScalarType.INTEGER.optional(fields, "httpURLPath2"),
                fields.list("changed", this::default2));
    }

    private Odd.Default default2(DocumentFields fields) {
        return new Odd.Default(
                ScalarType.STRING.required(fields, "ordinal"),
                fields.list("document", this::build2),
                fields.list("sameAgain", this::build2),
                fields.list("lines", this::line));
    }

    private Odd.Build build2(DocumentFields fields) {
        return new Odd.Build(
                ScalarType.INTEGER.required(fields, "id"));
    }

    private Odd.Line line(DocumentFields fields) {
        return new Odd.Line(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
