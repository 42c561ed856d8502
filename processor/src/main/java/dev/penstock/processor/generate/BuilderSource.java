package dev.penstock.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.RecordShape;
import dev.penstock.processor.model.RecordShape.ListPart;
import dev.penstock.processor.model.RecordShape.ObjectPart;
import dev.penstock.processor.model.RecordShape.Part;
import dev.penstock.processor.model.RecordShape.ValuePart;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.model.ValueType.EnumValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class that builds records from documents: a method for each record, and for each enum with labels. */
public final class BuilderSource {

    private final CodeStyle style;
    private final boolean visible;
    private final MethodNames names = new MethodNames();
    private final Map<JavaName, MethodSpec> methods = new LinkedHashMap<>();

    private BuilderSource(CodeStyle style, boolean visible) {
        this.style = style;
        this.visible = visible;
    }

    /** The class for a record; {@code visible} to other packages when the record is. */
    public static SourceFile of(RecordShape shape, CodeStyle style, boolean visible) {
        return new BuilderSource(style, visible).file(shape);
    }

    private SourceFile file(RecordShape root) {
        JavaName name = root.record().builderClass();
        ClassName record = CodeStyle.className(root.record());
        TypeSpec.Builder type = style.classBuilder(name)
                .addJavadoc(
                        "Builds {@link $T} from the documents of its index. Safe for use by many threads.\n", record)
                .addModifiers(
                        visible ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL})
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(DocumentBuilder.class), record));
        if (visible) {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addJavadoc("Makes a builder.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build());
        }
        type.addMethod(MethodSpec.methodBuilder("build")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(record)
                .addParameter(DocumentFields.class, "fields")
                .addStatement(construct(root))
                .build());
        methods.values().forEach(type::addMethod);
        return style.file(name, type.build());
    }

    private CodeBlock construct(RecordShape shape) {
        CodeBlock values = shape.parts().stream().map(this::value).collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("return new $T(\n$L)", CodeStyle.className(shape.record()), values);
    }

    private CodeBlock value(Part part) {
        if (part instanceof ObjectPart object) {
            return read(object.name(), object.nullable(), "object", record(object.shape()));
        }
        if (part instanceof ListPart list) {
            return list(list);
        }
        return value((ValuePart) part);
    }

    private CodeBlock list(ListPart list) {
        CodeBlock name = StringLiteral.of(list.name());
        CodeBlock element = record(list.shape());
        return list.partial()
                ? CodeBlock.of(
                        "$T.requireNonNullElse(fields.optionalList($L, $L), $T.of())",
                        Objects.class,
                        name,
                        element,
                        List.class)
                : CodeBlock.of("fields.list($L, $L)", name, element);
    }

    private CodeBlock value(ValuePart part) {
        ValueType type = part.type();
        if (type instanceof ValueType.ArrayValue array) {
            return array(part, array.element());
        }
        if (type instanceof ValueType.MapValue map) {
            return read(part, "map", single(map.value()));
        }
        if (type instanceof ValueType.JsonValue) {
            return read(part, "tree", CodeBlock.of("$T.class", CodeStyle.JSON_NODE));
        }
        if (type instanceof ValueType.GeoValue || type instanceof ValueType.RangeValue) {
            return read(part, "object", object(type));
        }
        CodeBlock name = StringLiteral.of(part.name());
        String method = part.nullable() ? "optional" : "required";
        return type instanceof EnumValue
                ? CodeBlock.of("fields.$L($L, $L)", method, name, single(type))
                : CodeBlock.of("$L.$L(fields, $L)", single(type), method, name);
    }

    private CodeBlock array(ValuePart part, ValueType element) {
        if (element instanceof ValueType.JsonValue) {
            return read(part, "trees", CodeBlock.of("$T.class", CodeStyle.JSON_NODE));
        }
        if (element instanceof ValueType.GeoValue || element instanceof ValueType.RangeValue) {
            return read(part, "list", object(element));
        }
        return read(part, "values", single(element));
    }

    private static CodeBlock read(ValuePart part, String method, CodeBlock type) {
        return read(part.name(), part.nullable(), method, type);
    }

    private static CodeBlock read(String name, boolean nullable, String method, CodeBlock type) {
        String optional = "optional" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return CodeBlock.of("fields.$L($L, $L)", nullable ? optional : method, StringLiteral.of(name), type);
    }

    private static CodeBlock object(ValueType type) {
        return type instanceof ValueType.RangeValue range
                ? CodeBlock.of("range -> range.asRange($L)", scalar(range.bound()))
                : CodeBlock.of("$T::asGeoPoint", DocumentFields.class);
    }

    /** What reads one value from its text. */
    private CodeBlock single(ValueType type) {
        if (type instanceof EnumValue constants) {
            return constants.isPlain()
                    ? CodeBlock.of("$T::valueOf", CodeStyle.className(constants.type()))
                    : CodeBlock.of("this::$N", constant(constants));
        }
        return scalar(type instanceof ValueType.ScalarValue value ? value.scalar() : Scalar.STRING);
    }

    private static CodeBlock scalar(Scalar scalar) {
        return CodeBlock.of("$T.$L", ScalarType.class, scalar.name());
    }

    private CodeBlock record(RecordShape shape) {
        JavaName record = shape.record();
        boolean known = names.contains(record);
        String name = names.of(record);
        if (!known) {
            // Written down before those of its own elements are, so that methods stand in the order of the document.
            methods.put(record, MethodSpec.methodBuilder(name).build());
            methods.put(
                    record,
                    MethodSpec.methodBuilder(name)
                            .addModifiers(Modifier.PRIVATE)
                            .returns(CodeStyle.className(record))
                            .addParameter(DocumentFields.class, "fields")
                            .addStatement(construct(shape))
                            .build());
        }
        return CodeBlock.of("this::$N", name);
    }

    private String constant(EnumValue type) {
        String name = names.of(type.type());
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (label) {\n$>");
        for (EnumConstant constant : type.constants()) {
            cases.add(
                    "case $L -> $T.$N;\n",
                    StringLiteral.of(constant.label()),
                    CodeStyle.className(type.type()),
                    constant.name());
        }
        cases.add(
                "default -> throw new $T($S);\n$<}",
                IllegalArgumentException.class,
                "no constant of " + type.type().simpleName() + " has this label");
        methods.put(
                type.type(),
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(CodeStyle.className(type.type()))
                        .addParameter(String.class, "label")
                        .addStatement(cases.build())
                        .build());
        return name;
    }
}
