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
                fields.required("id", ScalarType.LONG),
                fields.required("string", ScalarType.STRING),
                fields.required("flag", ScalarType.BOOLEAN),
                fields.required("small", ScalarType.SHORT),
                fields.required("whole", ScalarType.INTEGER),
                fields.required("large", ScalarType.LONG),
                fields.required("single", ScalarType.FLOAT),
                fields.required("twice", ScalarType.DOUBLE),
                fields.required("exact", ScalarType.BIG_DECIMAL),
                fields.required("uuid", ScalarType.UUID),
                fields.required("instant", ScalarType.INSTANT),
                fields.required("offset", ScalarType.OFFSET_DATE_TIME),
                fields.required("day", ScalarType.LOCAL_DATE),
                fields.required("moment", ScalarType.LOCAL_DATE_TIME),
                fields.required("bytes", ScalarType.BYTES),
                fields.required("color", Scalars.Color::valueOf),
                fields.optional("stringOrNull", ScalarType.STRING),
                fields.optional("flagOrNull", ScalarType.BOOLEAN),
                fields.optional("smallOrNull", ScalarType.SHORT),
                fields.optional("wholeOrNull", ScalarType.INTEGER),
                fields.optional("largeOrNull", ScalarType.LONG),
                fields.optional("singleOrNull", ScalarType.FLOAT),
                fields.optional("twiceOrNull", ScalarType.DOUBLE),
                fields.optional("exactOrNull", ScalarType.BIG_DECIMAL),
                fields.optional("uuidOrNull", ScalarType.UUID),
                fields.optional("instantOrNull", ScalarType.INSTANT),
                fields.optional("offsetOrNull", ScalarType.OFFSET_DATE_TIME),
                fields.optional("dayOrNull", ScalarType.LOCAL_DATE),
                fields.optional("momentOrNull", ScalarType.LOCAL_DATE_TIME),
                fields.optional("bytesOrNull", ScalarType.BYTES),
                fields.optional("colorOrNull", Scalars.Color::valueOf),
                fields.required("text", ScalarType.STRING),
                fields.required("keyword", Scalars.Color::valueOf),
                fields.required("boxed", ScalarType.INTEGER));
    }
}
