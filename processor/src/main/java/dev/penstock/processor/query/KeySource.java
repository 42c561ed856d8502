package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.definition.DocumentId;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.ValueField;
import dev.penstock.processor.model.KeyPart;
import dev.penstock.processor.model.RowModel;
import dev.penstock.processor.model.ValueSource;
import dev.penstock.processor.model.ValueType;
import dev.penstock.processor.model.ValueType.EnumValue;
import dev.penstock.processor.sql.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/** Writes the methods that take documents by their keys: of one component as it is, of several by the ids that they make. */
final class KeySource {

    private static final ClassName STRING = ClassName.get(String.class);

    private final ClassName record;
    private final ClassName queryClass;
    private final Codecs codecs;
    private final List<Part> parts = new ArrayList<>();

    KeySource(RowModel root, ClassName queryClass, Codecs codecs) {
        this.record = CodeStyle.className(root.record());
        this.queryClass = queryClass;
        this.codecs = codecs;
        for (KeyPart part : root.key()) {
            root.fields().stream()
                    .filter(field -> isReadFrom(field, part.column()))
                    .findFirst()
                    .ifPresent(field -> parts.add(new Part(field.name(), ((ValueField) field).type(), part.type())));
        }
    }

    /** A component of the key. */
    private record Part(String name, ValueType type, ColumnType column) {}

    List<MethodSpec> methods(ClassName fields) {
        boolean single = parts.size() == 1;
        TypeName key = single ? codecs.type(parts.get(0).type()).orElse(JavaTypes.of(Scalar.BYTES)) : STRING;
        String keys = single ? "keys" : "ids";
        CodeBlock ids = single ? CodeBlock.of("keys.stream().map($T::id).toList()", queryClass) : CodeBlock.of("ids");
        ParameterSpec all = ParameterSpec.builder(ParameterizedTypeName.get(ClassName.get(Collection.class), key), keys)
                .build();
        return List.of(
                id(),
                get("get", optional())
                        .addJavadoc("The document with a key, as it is now, also when no search finds it yet.\n")
                        .build(),
                get("getAsync", later(optional()))
                        .addJavadoc("As {@code get}, and does not wait for it.\n")
                        .build(),
                getAll("getAll", list(), all, ids)
                        .addJavadoc("Those of the documents with these $L that are there, in their order.\n", keys)
                        .build(),
                getAll("getAllAsync", later(list()), all, ids)
                        .addJavadoc("As {@code getAll}, and does not wait for them.\n")
                        .build(),
                method("ids", ParameterizedTypeName.get(ClientNames.CLAUSE, fields))
                        .addJavadoc("The documents with these $L, to search among.\n", keys)
                        .addParameter(all)
                        .addStatement("return $T.documentIds($L)", ClientNames.CLAUSES, ids)
                        .build());
    }

    /** What documents are sorted by so that each has a place of its own; times lose what is less than a millisecond. */
    List<String> sortPaths(MappedField documents) {
        List<String> paths = new ArrayList<>();
        for (Part part : parts) {
            MappedField field = documents.property(part.name());
            String path = field.exactPath();
            boolean isDay = Codecs.scalar(part.type()).equals(Optional.of(Scalar.LOCAL_DATE));
            boolean changed = part.type() instanceof ValueType.TextValue text && (text.trimmed() || text.lowerCase());
            if (path == null || changed || (field.type().equals("date") && !isDay)) {
                return List.of("_id");
            }
            paths.add(path);
        }
        return paths;
    }

    private MethodSpec id() {
        CodeBlock texts = parts.stream().map(this::text).collect(CodeBlock.joining(", "));
        return method("id", STRING)
                .addJavadoc("The id of the document with a key.\n")
                .addParameters(parameters())
                .addStatement("return $T.of($L)", DocumentId.class, texts)
                .build();
    }

    private TypeName optional() {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), record);
    }

    private TypeName list() {
        return ParameterizedTypeName.get(ClassName.get(List.class), record);
    }

    private static TypeName later(TypeName result) {
        return ParameterizedTypeName.get(ClassName.get(CompletionStage.class), result);
    }

    private MethodSpec.Builder get(String name, TypeName result) {
        CodeBlock names =
                parts.stream().map(part -> CodeBlock.of("$N", part.name())).collect(CodeBlock.joining(", "));
        boolean taken = parts.stream().anyMatch(part -> part.name().equals("client"));
        String client = taken ? "searchClient" : "client";
        return method(name, result)
                .addParameter(ClientNames.SEARCH_CLIENT, client)
                .addParameters(parameters())
                .addStatement("return INDEX.$N($N, id($L))", name, client, names);
    }

    private static MethodSpec.Builder getAll(String name, TypeName result, ParameterSpec all, CodeBlock ids) {
        return method(name, result)
                .addParameter(ClientNames.SEARCH_CLIENT, "client")
                .addParameter(all)
                .addStatement("return INDEX.$N(client, $L)", name, ids);
    }

    private List<ParameterSpec> parameters() {
        return parts.stream()
                .map(part -> ParameterSpec.builder(parameterType(part.type()), part.name())
                        .build())
                .toList();
    }

    private TypeName parameterType(ValueType type) {
        TypeName declared = codecs.type(type).orElse(JavaTypes.of(Scalar.BYTES));
        return declared.isBoxedPrimitive() ? declared.unbox() : declared;
    }

    /** A key as the engine writes it: the form of PostgreSQL, the same for all values that are equal there. */
    private CodeBlock text(Part part) {
        if (part.type() instanceof EnumValue constants) {
            return codecs.labelOf(constants, part.name());
        }
        if (part.type() instanceof ValueType.TextValue) {
            String method = part.column().isCaseInsensitive()
                    ? "lowerCase"
                    : part.column().isPadded() ? "unpadded" : "";
            return method.isEmpty()
                    ? CodeBlock.of("$N", part.name())
                    : CodeBlock.of("$T.$L($N)", ClientNames.KEY_TEXT, method, part.name());
        }
        return CodeBlock.of("$T.of($N)", ClientNames.KEY_TEXT, part.name());
    }

    private static boolean isReadFrom(FieldModel field, String column) {
        return field instanceof ValueField value
                && value.source() instanceof ValueSource.ColumnSource source
                && source.column().equals(column);
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned);
    }
}
