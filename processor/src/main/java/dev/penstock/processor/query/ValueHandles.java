package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.ValueType;
import java.util.Optional;
import java.util.Set;

/** Chooses what can be asked of a field of values: by its mapping what is searched, by its type what is asked with. */
final class ValueHandles {

    private static final Set<String> NUMBERS =
            Set.of("long", "integer", "short", "byte", "double", "float", "half_float");
    private static final Set<String> DATES = Set.of("date", "date_nanos");
    private static final Set<String> WORDS = Set.of("text", "match_only_text", "search_as_you_type");

    private final ClassName scope;
    private final Codecs codecs;

    ValueHandles(ClassName scope, Codecs codecs) {
        this.scope = scope;
        this.codecs = codecs;
    }

    /** The field at a path. */
    Handle of(CodeBlock path, MappedField field, ValueType value) {
        if (value instanceof ValueType.ArrayValue array) {
            return of(path, field, array.element());
        }
        if (field.type().equals("flat_object")) {
            return flatObject(path);
        }
        if (field.type().equals("geo_point")) {
            return geoPoint(path, field);
        }
        if (field.type().equals("completion")) {
            return plain("CompletionField", "completion", path);
        }
        if (WORDS.contains(field.type())) {
            return text(path, field);
        }
        if (value instanceof ValueType.RangeValue range && field.type().endsWith("_range")) {
            return field.isIndexed() ? range(path, range) : opaque(path);
        }
        if (value instanceof ValueType.MapValue map && field.type().equals("object")) {
            return map(path, field.valuesUnderKeys(), map.value());
        }
        return codecs.type(value).isPresent() ? single(path, field, value) : opaque(path);
    }

    /** Of which nothing is known but its path. */
    Handle opaque(CodeBlock path) {
        return plain("Field", "field", path);
    }

    /** JSON that is one field. */
    Handle flatObject(CodeBlock path) {
        return plain("FlatObjectField", "flatObject", path);
    }

    private Handle single(CodeBlock path, MappedField field, ValueType value) {
        String type = field.type();
        if (type.equals("keyword")) {
            return keyword(path, field, value);
        }
        if (type.equals("wildcard") && isText(value)) {
            return typed(field, value, path, "keyword", "PatternField", "PatternField", "ExactField");
        }
        if (type.equals("boolean")) {
            return typed(field, value, path, "flag", "BooleanField", "ExactField", "ValuesField");
        }
        if (NUMBERS.contains(type)) {
            return typed(field, value, path, "number", "NumberField", "OrderedField", "NumberValues");
        }
        if (type.equals("unsigned_long") && field.isIndexed()) {
            return typed(field, value, path, "number", "SortedNumberField", "OrderedField", "OrderedField");
        }
        if (type.equals("scaled_float")) {
            return typed(field, value, path, "scaled", "ScaledField", "OrderedField", "NumberValues");
        }
        if (DATES.contains(type)) {
            return typed(field, value, path, "date", "DateField", "DateRanges", "DateValues");
        }
        return type.equals("ip")
                ? typed(field, value, path, "address", "AddressField", "OrderedField", "ValuesField")
                : opaque(path);
    }

    private Handle keyword(CodeBlock path, MappedField field, ValueType value) {
        if (value instanceof ValueType.EnumValue && field.hasSortedSubfield("order")) {
            return typed(field, value, path, "enumeration", "EnumField", "ExactField", "ValuesField");
        }
        if (!isText(value)) {
            return typed(field, value, path, "term", "TermField", "ExactField", "ValuesField");
        }
        String whole = "KeywordField"
                + parts(field.hasSortedSubfield("sort"), "WithSort", field.hasSubfield("text", "text"), "WithWords");
        return typed(field, value, path, "keyword", whole, "KeywordTerms", "ValuesField");
    }

    private static boolean isText(ValueType value) {
        return Codecs.scalar(value).equals(Optional.of(Scalar.STRING));
    }

    private Handle text(CodeBlock path, MappedField field) {
        String type = "TextField"
                + parts(
                        field.hasSubfield("keyword", "keyword"),
                        "WithKeyword",
                        field.hasSortedSubfield("sort"),
                        "WithSort");
        return field.isIndexed() ? plain(type, "text", path) : opaque(path);
    }

    /** The name of the interface nested in another that has one part, the other, both, or none. */
    private static String parts(boolean one, String oneName, boolean other, String otherName) {
        if (one && other) {
            return ".Full";
        }
        return one ? "." + oneName : other ? "." + otherName : "";
    }

    private Handle geoPoint(CodeBlock path, MappedField field) {
        if (!field.isIndexed()) {
            return opaque(path);
        }
        return plain(field.hasValues() ? "GeoPointField" : "GeoField", "geoPoint", path);
    }

    private Handle range(CodeBlock path, ValueType.RangeValue range) {
        TypeName bound = JavaTypes.of(range.bound());
        return new Handle(
                ParameterizedTypeName.get(ClientNames.query("RangeField"), scope, bound),
                CodeBlock.of(
                        "$T.range($L, $T.$L)",
                        ClientNames.FIELD_HANDLES,
                        path,
                        ClientNames.FIELD_CODEC,
                        range.bound().name()));
    }

    private Handle map(CodeBlock path, MappedField values, ValueType value) {
        Handle under = single(CodeBlock.of("path"), values, value);
        return new Handle(
                ParameterizedTypeName.get(
                        ClientNames.query("MapField"), scope, codecs.type(value).orElseThrow(), under.type()),
                CodeBlock.of(
                        "$T.map($L, $L, path -> $L)",
                        ClientNames.FIELD_HANDLES,
                        path,
                        codecs.codec(value),
                        under.code()));
    }

    private Handle plain(String type, String method, CodeBlock path) {
        return new Handle(
                ParameterizedTypeName.get(nested(type), scope),
                CodeBlock.of("$T.$L($L)", ClientNames.FIELD_HANDLES, method, path));
    }

    /** What is searched and sorted, only searched, only sorted, or neither. */
    private Handle typed(
            MappedField field,
            ValueType value,
            CodeBlock path,
            String method,
            String both,
            String searched,
            String sorted) {
        if (!field.isIndexed() && !field.hasValues()) {
            return opaque(path);
        }
        String type = field.isIndexed() ? (field.hasValues() ? both : searched) : sorted;
        return new Handle(
                ParameterizedTypeName.get(
                        nested(type), scope, codecs.type(value).orElseThrow()),
                CodeBlock.of("$T.$L($L, $L)", ClientNames.FIELD_HANDLES, method, path, codecs.codec(value)));
    }

    private static ClassName nested(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? ClientNames.query(name)
                : ClientNames.query(name.substring(0, dot)).nestedClass(name.substring(dot + 1));
    }
}
