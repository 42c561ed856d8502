package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.ValueSource.ConstantSource;
import dev.penstock.processor.model.ValueSource.CoordinatesSource;
import dev.penstock.processor.model.ValueSource.ExpressionSource;
import dev.penstock.processor.model.ValueType.ScalarValue;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.Quoting;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves what fields of a record's own row are made of. */
final class Values {

    private Values() {}

    static FieldModel.ValueField field(FieldHead head, ComponentDeclaration component, String prefix, TableName table) {
        ValueSource source = source(component, prefix, table);
        Optional<ValueSource> withDefault = component
                .mark(Mark.DefaultMark.class)
                .map(mark -> new ValueSource.DefaultSource(source, mark.value().value()));
        return new FieldModel.ValueField(head, withDefault.orElse(source), type(component));
    }

    static ValueType type(ComponentDeclaration component) {
        return type(component.type(), component);
    }

    /** The type of the elements of a list of values. */
    static ValueType elementType(ComponentDeclaration component) {
        return type(((ComponentType.ListType) component.type()).element(), component);
    }

    private static ValueSource source(ComponentDeclaration component, String prefix, TableName table) {
        Optional<Mark.ExpressionMark> expression = component.mark(Mark.ExpressionMark.class);
        if (expression.isPresent()) {
            return new ExpressionSource(
                    Fragments.fragment(expression.get().sql().value(), table));
        }
        Optional<Mark.ConstantMark> constant = component.mark(Mark.ConstantMark.class);
        if (constant.isPresent()) {
            return new ConstantSource(constant(component, constant.get().value().value()));
        }
        Optional<Mark.LocationMark> location = component
                .mark(Mark.LocationMark.class)
                .filter(mark -> !mark.latitude().value().isEmpty());
        if (location.isPresent()) {
            return new CoordinatesSource(
                    prefix + location.get().latitude().value(),
                    prefix + location.get().longitude().value());
        }
        return new ValueSource.ColumnSource(prefix + component.column());
    }

    private static String constant(ComponentDeclaration component, String value) {
        boolean bare = component.type() instanceof ComponentType.ScalarType type
                && (type.scalar().isNumber() || type.scalar() == Scalar.BOOLEAN);
        return bare ? value.strip() : Quoting.literal(value);
    }

    private static ValueType type(ComponentType type, ComponentDeclaration component) {
        if (type instanceof ComponentType.ScalarType scalar) {
            return scalar(scalar.scalar(), component);
        }
        if (type instanceof ComponentType.EnumType constants) {
            return new ValueType.EnumValue(constants.name(), constants.constants());
        }
        if (type instanceof ComponentType.JsonType) {
            return new ValueType.JsonValue(component
                    .mark(Mark.MappingMark.class)
                    .filter(mark -> !mark.type().value().isEmpty())
                    .isPresent());
        }
        if (type instanceof ComponentType.MapType map) {
            return new ValueType.MapValue(type(map.value(), component));
        }
        if (type instanceof ComponentType.RangeType range && range.bound() instanceof ComponentType.ScalarType bound) {
            return new ValueType.RangeValue(bound.scalar());
        }
        if (type instanceof ComponentType.GeoPointType) {
            return new ValueType.GeoValue(geoFormat(component));
        }
        if (type instanceof ComponentType.ListType list) {
            return new ValueType.ArrayValue(type(list.element(), component));
        }
        throw new IllegalStateException("a type that no rule has seen: " + type.text());
    }

    private static ValueType scalar(Scalar scalar, ComponentDeclaration component) {
        if (scalar == Scalar.STRING) {
            return new ValueType.TextValue(
                    search(component), component.has(Mark.TrimMark.class), component.has(Mark.LowercaseMark.class));
        }
        Optional<Integer> digits =
                component.mark(Mark.ScaledMark.class).map(mark -> mark.digits().value());
        return new ScalarValue(
                scalar,
                component
                        .columnType()
                        .map(PostgresTypes::parsed)
                        .filter(ColumnType::isMoney)
                        .isPresent(),
                digits.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static TextSearch search(ComponentDeclaration component) {
        Optional<TextSearch> text = component
                .mark(Mark.TextMark.class)
                .map(mark -> new TextSearch(
                        TextSearch.Kind.TEXT, mark.analyzer().value(), mark.icu(), mark.keyword(), mark.sort(), false));
        Optional<TextSearch> identifier = component
                .mark(Mark.IdentifierMark.class)
                .map(mark -> new TextSearch(TextSearch.Kind.IDENTIFIER, "", false, mark.keyword(), mark.sort(), false));
        boolean sort = component
                .mark(Mark.KeywordMark.class)
                .map(Mark.KeywordMark::sort)
                .orElse(true);
        boolean words = component
                .mark(Mark.KeywordMark.class)
                .map(Mark.KeywordMark::text)
                .orElse(true);
        return text.or(() -> identifier)
                .orElseGet(() -> new TextSearch(TextSearch.Kind.KEYWORD, "", false, false, sort, words));
    }

    private static GeoFormat geoFormat(ComponentDeclaration component) {
        return component
                .mark(Mark.LocationMark.class)
                .filter(mark -> mark.latitude().value().isEmpty())
                .map(mark -> GeoFormat.valueOf(mark.format().value()))
                .orElse(GeoFormat.POINT);
    }
}
