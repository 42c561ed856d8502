package types;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Scalars} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ScalarsDocumentBuilder implements DocumentBuilder<Scalars> {

    /** Makes a builder. */
    public ScalarsDocumentBuilder() {}

    @Override
    public Scalars build(DocumentFields fields) {
        return new Scalars(
                ScalarType.LONG.required(fields, "id"),
                ScalarType.STRING.required(fields, "string"),
                ScalarType.BOOLEAN.required(fields, "flag"),
                ScalarType.SHORT.required(fields, "small"),
                ScalarType.INTEGER.required(fields, "whole"),
                ScalarType.LONG.required(fields, "large"),
                ScalarType.FLOAT.required(fields, "single"),
                ScalarType.DOUBLE.required(fields, "twice"),
                ScalarType.BIG_DECIMAL.required(fields, "exact"),
                ScalarType.UUID.required(fields, "uuid"),
                ScalarType.INSTANT.required(fields, "instant"),
                ScalarType.OFFSET_DATE_TIME.required(fields, "offset"),
                ScalarType.LOCAL_DATE.required(fields, "day"),
                ScalarType.LOCAL_DATE_TIME.required(fields, "moment"),
                ScalarType.BYTES.required(fields, "bytes"),
                fields.required("color", Scalars.Color::valueOf),
                ScalarType.STRING.optional(fields, "stringOrNull"),
                ScalarType.BOOLEAN.optional(fields, "flagOrNull"),
                ScalarType.SHORT.optional(fields, "smallOrNull"),
                ScalarType.INTEGER.optional(fields, "wholeOrNull"),
                ScalarType.LONG.optional(fields, "largeOrNull"),
                ScalarType.FLOAT.optional(fields, "singleOrNull"),
                ScalarType.DOUBLE.optional(fields, "twiceOrNull"),
                ScalarType.BIG_DECIMAL.optional(fields, "exactOrNull"),
                ScalarType.UUID.optional(fields, "uuidOrNull"),
                ScalarType.INSTANT.optional(fields, "instantOrNull"),
                ScalarType.OFFSET_DATE_TIME.optional(fields, "offsetOrNull"),
                ScalarType.LOCAL_DATE.optional(fields, "dayOrNull"),
                ScalarType.LOCAL_DATE_TIME.optional(fields, "momentOrNull"),
                ScalarType.BYTES.optional(fields, "bytesOrNull"),
                fields.optional("colorOrNull", Scalars.Color::valueOf),
                ScalarType.STRING.required(fields, "text"),
                fields.required("keyword", Scalars.Color::valueOf),
                ScalarType.INTEGER.required(fields, "boxed"));
    }
}
