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
                fields.required("ordinal", ScalarType.STRING),
                fields.optional("quoted", ScalarType.STRING),
                fields.optional("mixedCase", ScalarType.STRING),
                fields.optional("reserved", ScalarType.STRING),
                fields.optional("backslash", ScalarType.STRING),
                fields.optional("percent", ScalarType.STRING),
                fields.optional("dollar", ScalarType.STRING),
                fields.optional("lineBreak", ScalarType.STRING),
                fields.optional("unicode", ScalarType.STRING),
                fields.optional("comment", ScalarType.STRING),
                fields.optional("separators", ScalarType.STRING),
                fields.optional("httpURLPath2", ScalarType.INTEGER),
                fields.list("changed", this::default2));
    }

    private Odd.Default default2(DocumentFields fields) {
        return new Odd.Default(
                fields.required("ordinal", ScalarType.STRING),
                fields.list("document", this::build2),
                fields.list("sameAgain", this::build2),
                fields.list("lines", this::line));
    }

    private Odd.Build build2(DocumentFields fields) {
        return new Odd.Build(
                fields.required("id", ScalarType.INTEGER));
    }

    private Odd.Line line(DocumentFields fields) {
        return new Odd.Line(
                fields.required("id", ScalarType.INTEGER));
    }
}
