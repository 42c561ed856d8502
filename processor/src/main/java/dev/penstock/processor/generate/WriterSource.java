package dev.penstock.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.definition.DocumentOutput;
import dev.penstock.definition.DocumentWriter;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.AggregateField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.EmbeddedField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.ObjectField;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.model.ValueType.EnumValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that makes documents of records again: a method for each record, and for each enum with labels. */
final class WriterSource {

    private final CodeStyle style;
    private final MethodNames names = new MethodNames();
    private final Map<JavaName, MethodSpec> methods = new LinkedHashMap<>();

    private WriterSource(CodeStyle style) {
        this.style = style;
    }

    /** The class for the record of a row. */
    static SourceFile of(RowModel root, CodeStyle style) {
        return new WriterSource(style).file(root);
    }

    private SourceFile file(RowModel root) {
        JavaName name = root.record().writerClass();
        ClassName record = CodeStyle.className(root.record());
        TypeSpec.Builder type = style.classBuilder(name)
                .addJavadoc("Makes documents of {@link $T}. Safe for use by many threads.\n", record)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(DocumentWriter.class), record))
                .addMethod(method("write", record, root.fields())
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .build());
        methods.values().forEach(type::addMethod);
        return style.file(name, type.build());
    }

    private MethodSpec.Builder method(String name, ClassName record, List<FieldModel> fields) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addParameter(record, "document")
                .addParameter(DocumentOutput.class, "fields");
        fields.forEach(field -> method.addStatement(write(field)));
        return method;
    }

    private CodeBlock write(FieldModel field) {
        if (field instanceof EmbeddedField embedded) {
            return objects("object", field, record(embedded.record(), embedded.fields()));
        }
        if (field instanceof ObjectField object) {
            return objects(
                    "object",
                    field,
                    record(object.element().record(), object.element().fields()));
        }
        if (field instanceof ListField list) {
            return objects(
                    "list",
                    field,
                    record(list.element().record(), list.element().fields()));
        }
        return CodeBlock.of("fields.value($L, $L)", StringLiteral.of(field.name()), value(field));
    }

    private static CodeBlock objects(String method, FieldModel field, String writer) {
        return CodeBlock.of(
                "fields.$L($L, document.$N(), this::$N)", method, StringLiteral.of(field.name()), field.name(), writer);
    }

    private CodeBlock value(FieldModel field) {
        ValueType type = type(field);
        CodeBlock read = CodeBlock.of("document.$N()", field.name());
        Optional<EnumValue> labelled = labelled(type);
        if (labelled.isEmpty()) {
            return read;
        }
        CodeBlock label = CodeBlock.of("this::$N", label(labelled.get()));
        return type instanceof EnumValue
                ? CodeBlock.of("$T.ofNullable($L).map($L).orElse(null)", Optional.class, read, label)
                : CodeBlock.of(
                        "$T.ofNullable($L).map(values -> values.stream().map($L).toList()).orElse(null)",
                        Optional.class,
                        read,
                        label);
    }

    private static ValueType type(FieldModel field) {
        if (field instanceof ValueField value) {
            return value.type();
        }
        return field instanceof ColumnListField list ? list.type() : ((AggregateField) field).type();
    }

    private static Optional<EnumValue> labelled(ValueType type) {
        ValueType single = type instanceof ValueType.ArrayValue array ? array.element() : type;
        return single instanceof EnumValue constants && !constants.isPlain()
                ? Optional.of(constants)
                : Optional.empty();
    }

    private String record(JavaName record, List<FieldModel> fields) {
        boolean known = names.contains(record);
        String name = names.of(record);
        if (!known) {
            methods.put(record, MethodSpec.methodBuilder(name).build());
            methods.put(
                    record,
                    method(name, CodeStyle.className(record), fields)
                            .addModifiers(Modifier.PRIVATE)
                            .build());
        }
        return name;
    }

    private String label(EnumValue type) {
        String name = names.of(type.type());
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (constant) {\n$>");
        for (EnumConstant constant : type.constants()) {
            cases.add("case $N -> $L;\n", constant.name(), StringLiteral.of(constant.label()));
        }
        methods.put(
                type.type(),
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(TypeName.get(String.class))
                        .addParameter(CodeStyle.className(type.type()), "constant")
                        .addStatement(cases.add("$<}").build())
                        .build());
        return name;
    }
}
