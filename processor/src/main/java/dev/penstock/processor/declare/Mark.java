package dev.penstock.processor.declare;

import java.util.List;

/** An annotation of the vocabulary on a record component. */
public sealed interface Mark permits Mark.FieldMark, RelationMark {

    /** The annotation. */
    Origin origin();

    /** The annotation's name: {@code HasMany}. */
    default String name() {
        String mark = getClass().getSimpleName();
        return mark.substring(0, mark.length() - "Mark".length());
    }

    /** Marks about the record's own row. */
    sealed interface FieldMark extends Mark {}

    /** {@code @Column}; its column is empty when left out. */
    record ColumnMark(Origin origin, Written<String> column, Written<String> type) implements FieldMark {}

    /** {@code @Id}. */
    record IdMark(Origin origin) implements FieldMark {}

    /** {@code @Keyword}. */
    record KeywordMark(Origin origin, boolean sort, boolean text) implements FieldMark {}

    /** {@code @Text}; its analyzer is empty when left out. */
    record TextMark(Origin origin, Written<String> analyzer, boolean icu, boolean keyword, boolean sort)
            implements FieldMark {}

    /** {@code @Identifier}. */
    record IdentifierMark(Origin origin, boolean keyword, boolean sort) implements FieldMark {}

    /** {@code @Scaled}. */
    record ScaledMark(Origin origin, Written<Integer> digits) implements FieldMark {}

    /** {@code @Embedded}. */
    record EmbeddedMark(Origin origin, Written<String> prefix) implements FieldMark {}

    /** {@code @Expression}. */
    record ExpressionMark(Origin origin, Written<String> sql, Written<List<String>> uses) implements FieldMark {}

    /** {@code @Constant}. */
    record ConstantMark(Origin origin, Written<String> value) implements FieldMark {}

    /** {@code @Lowercase}. */
    record LowercaseMark(Origin origin) implements FieldMark {}

    /** {@code @Trim}. */
    record TrimMark(Origin origin) implements FieldMark {}

    /** {@code @Default}. */
    record DefaultMark(Origin origin, Written<String> value) implements FieldMark {}

    /** {@code @Mapping}; both attributes are empty when left out. */
    record MappingMark(Origin origin, Written<String> type, Written<String> options) implements FieldMark {}

    /** {@code @Location}; its format is a name of the annotation's enum. */
    record LocationMark(Origin origin, Written<String> latitude, Written<String> longitude, Written<String> format)
            implements FieldMark {}
}
