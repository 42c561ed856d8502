package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.generate.StringLiteral;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.ElementField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the classes of fields: one for the documents, and one for each object in them. The class of a list of nested objects is a
 * scope of its own; the fields of other objects belong to the scope around them.
 */
final class FieldsSource {

    private final ClassName queryClass;
    private final Codecs codecs;
    private final Set<String> taken = new HashSet<>();
    private final List<TypeSpec> types = new ArrayList<>();

    FieldsSource(ClassName queryClass, Codecs codecs) {
        this.queryClass = queryClass;
        this.codecs = codecs;
        taken.add(queryClass.simpleName().toLowerCase(Locale.ROOT));
    }

    /** The class of the documents' own fields; the others are behind it in {@link #types}. */
    ClassName root(RowModel root, MappedField documents) {
        ClassName type = freeName("Fields");
        write(
                type,
                new Position(type, "", root.record(), root.fields(), documents, RecordWay.from(root.record())),
                CodeBlock.of("The fields of documents."));
        return type;
    }

    List<TypeSpec> types() {
        return types;
    }

    /** Objects of one record at one place in the documents, whose fields belong to a scope: to that of documents, or of a nested list. */
    private record Position(
            ClassName scope, String list, JavaName record, List<FieldModel> fields, MappedField mapped, RecordWay way) {

        /** The objects in a field: in a scope of their own, to which the way begins with them, or in this one. */
        Position inner(ClassName scope, FieldModel field, MappedField mapped) {
            boolean own = !scope.equals(this.scope);
            String nested = own ? mapped.path() : list;
            if (field instanceof EmbeddedField embedded) {
                return new Position(scope, nested, embedded.record(), embedded.fields(), mapped, step(field));
            }
            RowModel element = ((ElementField) field).element();
            RecordWay begun = own ? RecordWay.from(element.record()) : step(field);
            return new Position(scope, nested, element.record(), element.fields(), mapped, begun);
        }

        RecordWay step(FieldModel field) {
            return way.to(record, field.name(), field instanceof ListField);
        }
    }

    private void write(ClassName type, Position position, CodeBlock javadoc) {
        int place = types.size();
        types.add(TypeSpec.classBuilder(type).build());
        TypeSpec.Builder written = TypeSpec.classBuilder(type)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        List<MethodSpec> methods = new ArrayList<>();
        for (FieldModel field : position.fields()) {
            MappedField mapped = position.mapped().property(field.name());
            Handle handle = handle(position, field, mapped);
            written.addField(FieldSpec.builder(handle.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer(handle.code())
                    .build());
            methods.add(MethodSpec.methodBuilder(field.name())
                    .addJavadoc("{@link $T#$N}\n", CodeStyle.className(position.record()), field.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(handle.type())
                    .addStatement("return $N", field.name())
                    .build());
        }
        written.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        types.set(place, written.addMethods(methods).build());
    }

    private Handle handle(Position position, FieldModel field, MappedField mapped) {
        ValueHandles values = new ValueHandles(position.scope(), codecs);
        CodeBlock path = CodeBlock.of("$L", StringLiteral.text(mapped.path()));
        if (!mapped.isEnabled()) {
            return values.opaque(path);
        }
        if (field instanceof ValueField value) {
            return values.of(path, mapped, value.type());
        }
        if (field instanceof ColumnListField list) {
            return values.of(path, mapped, list.type());
        }
        if (field instanceof AggregateField aggregate) {
            return values.of(path, mapped, aggregate.type());
        }
        return switch (mapped.type()) {
            case "nested" -> nested(position, field, mapped);
            case "object" -> object(position, field, mapped);
            case "flat_object" -> values.flatObject(path);
            default -> values.opaque(path);
        };
    }

    private Handle nested(Position around, FieldModel list, MappedField mapped) {
        ClassName type = freeName(className(mapped.path()));
        Position objects = around.inner(type, list, mapped);
        write(type, objects, CodeBlock.of("The fields of the objects in {@code $L}.", mapped.path()));
        return new Handle(
                ParameterizedTypeName.get(
                        ClientNames.NESTED_FIELD, around.scope(), type, CodeStyle.className(objects.record())),
                CodeBlock.of(
                        "$T.nested($L, $L, new $T(), $L)",
                        ClientNames.FIELD_HANDLES,
                        StringLiteral.text(mapped.path()),
                        StringLiteral.text(around.list()),
                        type,
                        around.step(list).code()));
    }

    private Handle object(Position around, FieldModel object, MappedField mapped) {
        ClassName type = freeName(className(mapped.path()));
        write(
                type,
                around.inner(around.scope(), object, mapped),
                CodeBlock.of("The fields of {@code $L}.", mapped.path()));
        return new Handle(type, CodeBlock.of("new $T()", type));
    }

    /** {@code OrdersItems} for {@code orders.items}. */
    private static String className(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("\\.", -1)) {
            int first = part.offsetByCodePoints(0, 1);
            name.append(part.substring(0, first).toUpperCase(Locale.ROOT)).append(part, first, part.length());
        }
        return name.toString();
    }

    /** Class files of names that differ in case only are one file for some systems. */
    private ClassName freeName(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + number;
        }
        return queryClass.nestedClass(name);
    }
}
