package dev.penstock.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.CountField;
import dev.penstock.processor.model.FieldModel.EnumField;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.ScalarField;
import dev.penstock.processor.model.RowModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Writes the class that builds records from documents: a method for each record. */
final class BuilderSource {

    private final CodeStyle style;
    private final boolean visible;
    private final Map<JavaName, String> methodNames = new LinkedHashMap<>();
    private final Map<JavaName, MethodSpec> methods = new LinkedHashMap<>();

    private BuilderSource(CodeStyle style, boolean visible) {
        this.style = style;
        this.visible = visible;
    }

    /** The class for the record of a row; {@code visible} to other packages when the record is. */
    static SourceFile of(RowModel root, CodeStyle style, boolean visible) {
        return new BuilderSource(style, visible).file(root);
    }

    private SourceFile file(RowModel root) {
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

    private CodeBlock construct(RowModel row) {
        CodeBlock values = row.fields().stream().map(this::value).collect(CodeBlock.joining(",\n"));
        return CodeBlock.of("return new $T(\n$L)", CodeStyle.className(row.record()), values);
    }

    private CodeBlock value(FieldModel field) {
        if (field instanceof HasManyField list) {
            return CodeBlock.of("fields.list($L, this::$N)", StringLiteral.of(field.name()), method(list.element()));
        }
        if (field instanceof CountField count) {
            return CodeBlock.of(
                    "fields.required($L, $T.$L)",
                    StringLiteral.of(field.name()),
                    ScalarType.class,
                    count.scalar().name());
        }
        if (field instanceof EnumField constant) {
            return CodeBlock.of(
                    "fields.$L($L, $T::valueOf)",
                    read(constant),
                    StringLiteral.of(field.name()),
                    CodeStyle.className(constant.type()));
        }
        ScalarField scalar = (ScalarField) field;
        return CodeBlock.of(
                "fields.$L($L, $T.$L)",
                read(scalar),
                StringLiteral.of(field.name()),
                ScalarType.class,
                scalar.scalar().name());
    }

    private static String read(FieldModel.ColumnField field) {
        return field.nullable() ? "optional" : "required";
    }

    private String method(RowModel element) {
        String known = methodNames.get(element.record());
        if (known != null) {
            return known;
        }
        String name = freeName(element.record().simpleName());
        methodNames.put(element.record(), name);
        // Written down before those of its own elements are, so that methods stand in the order of the document.
        methods.put(element.record(), MethodSpec.methodBuilder(name).build());
        methods.put(
                element.record(),
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(CodeStyle.className(element.record()))
                        .addParameter(DocumentFields.class, "fields")
                        .addStatement(construct(element))
                        .build());
        return name;
    }

    /** {@code order} for {@code Order}; {@code default2} for {@code Default}. */
    private String freeName(String simpleName) {
        Set<String> taken = new HashSet<>(methodNames.values());
        taken.addAll(Set.of(
                "build",
                "clone",
                "equals",
                "finalize",
                "getClass",
                "hashCode",
                "notify",
                "notifyAll",
                "toString",
                "wait"));
        int first = simpleName.offsetByCodePoints(0, 1);
        String name = simpleName.substring(0, first).toLowerCase(Locale.ROOT) + simpleName.substring(first);
        String free = name;
        for (int number = 2; taken.contains(free) || !SourceVersion.isName(free); number++) {
            free = name + number;
        }
        return free;
    }
}
