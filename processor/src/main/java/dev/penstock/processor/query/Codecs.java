package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.EnumConstant;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.generate.StringLiteral;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.model.ValueType.EnumValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** How values are written in queries, as code: a constant of the generated class for each enum. */
final class Codecs {

    private final ClassName queryClass;
    private final Map<JavaName, FieldSpec> constants = new LinkedHashMap<>();
    private final Map<JavaName, MethodSpec> labels = new LinkedHashMap<>();

    Codecs(ClassName queryClass) {
        this.queryClass = queryClass;
    }

    /** The Java type of a single value, empty for one that has no codec. */
    Optional<TypeName> type(ValueType value) {
        if (value instanceof EnumValue constants) {
            return Optional.of(CodeStyle.className(constants.type()));
        }
        return scalar(value).map(JavaTypes::of);
    }

    /** What reads and writes a value that has a {@link #type}. */
    CodeBlock codec(ValueType value) {
        if (value instanceof EnumValue enumeration) {
            return CodeBlock.of("$T.$N", queryClass, constant(enumeration));
        }
        return CodeBlock.of(
                "$T.$L", ClientNames.FIELD_CODEC, scalar(value).orElseThrow().name());
    }

    /** What makes a text of a constant, as a function. */
    private CodeBlock label(EnumValue enumeration) {
        return enumeration.isPlain()
                ? CodeBlock.of("$T::name", CodeStyle.className(enumeration.type()))
                : CodeBlock.of("$T::$N", queryClass, labelMethod(enumeration));
    }

    /** The label of a constant, as a call. */
    CodeBlock labelOf(EnumValue enumeration, String constant) {
        return enumeration.isPlain()
                ? CodeBlock.of("$N.name()", constant)
                : CodeBlock.of("$N($N)", labelMethod(enumeration), constant);
    }

    Collection<FieldSpec> constants() {
        return constants.values();
    }

    Collection<MethodSpec> labelMethods() {
        return labels.values();
    }

    static Optional<Scalar> scalar(ValueType value) {
        if (value instanceof ValueType.ScalarValue scalar) {
            return scalar.scalar() == Scalar.BYTES ? Optional.empty() : Optional.of(scalar.scalar());
        }
        return value instanceof ValueType.TextValue ? Optional.of(Scalar.STRING) : Optional.empty();
    }

    private String constant(EnumValue enumeration) {
        FieldSpec known = constants.get(enumeration.type());
        if (known != null) {
            return known.name();
        }
        ClassName type = CodeStyle.className(enumeration.type());
        String name = freeName(
                ComponentDeclaration.snakeCase(enumeration.type().simpleName()).toUpperCase(Locale.ROOT) + "_CODEC",
                constants.values().stream().map(FieldSpec::name).toList());
        constants.put(
                enumeration.type(),
                FieldSpec.builder(
                                ParameterizedTypeName.get(ClientNames.FIELD_CODEC, type),
                                name,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.ofEnum($T.values(), $L)", ClientNames.FIELD_CODEC, type, label(enumeration))
                        .build());
        return name;
    }

    private String labelMethod(EnumValue enumeration) {
        MethodSpec known = labels.get(enumeration.type());
        if (known != null) {
            return known.name();
        }
        String name = freeName(
                "labelOf" + enumeration.type().simpleName(),
                labels.values().stream().map(MethodSpec::name).toList());
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (constant) {\n$>");
        for (EnumConstant constant : enumeration.constants()) {
            cases.add("case $N -> $L;\n", constant.name(), StringLiteral.text(constant.label()));
        }
        labels.put(
                enumeration.type(),
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(String.class)
                        .addParameter(CodeStyle.className(enumeration.type()), "constant")
                        .addStatement(cases.add("$<}").build())
                        .build());
        return name;
    }

    /** Enums of different classes may have the same simple name. */
    private static String freeName(String wanted, List<String> taken) {
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + number;
        }
        return name;
    }
}
