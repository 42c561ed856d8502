package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.generate.SourceFile;
import dev.penstock.processor.generate.StringLiteral;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.json.JsonTextException;
import dev.penstock.processor.model.RowModel;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class that searches an index. */
public final class QuerySource {

    private final RowModel root;
    private final IndexDefinition definition;
    private final CodeStyle style;
    private final boolean visible;

    private QuerySource(RowModel root, IndexDefinition definition, CodeStyle style, boolean visible) {
        this.root = root;
        this.definition = definition;
        this.style = style;
        this.visible = visible;
    }

    /** The class for the index of a row; {@code visible} to other packages when the record is. */
    public static SourceFile of(RowModel root, IndexDefinition definition, CodeStyle style, boolean visible) {
        return new QuerySource(root, definition, style, visible).file();
    }

    private SourceFile file() {
        JavaName name = root.record().queryClass();
        ClassName queryClass = CodeStyle.className(name);
        ClassName record = CodeStyle.className(root.record());
        MappedField documents = MappedField.root(mapping());
        Codecs codecs = new Codecs(queryClass);
        FieldsSource classes = new FieldsSource(queryClass, codecs);
        ClassName fields = classes.root(root, documents);
        KeySource keys = new KeySource(root, queryClass, codecs);
        List<MethodSpec> byKey = keys.methods(fields);
        TypeSpec.Builder type = style.classBuilder(name)
                .addJavadoc(
                        "Searches the index {@code $L}, whose documents are {@link $T}.\n", definition.name(), record)
                .addModifiers(
                        visible ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL})
                .addFields(codecs.constants())
                .addField(constant(fields, "FIELDS", "The fields of documents, for clauses outside of a search.")
                        .initializer("new $T()", fields)
                        .build())
                .addField(index(record, fields, keys.sortPaths(documents)))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(search(record, fields))
                .addMethods(byKey)
                .addMethods(codecs.labelMethods())
                .addTypes(classes.types());
        return style.file(name, type.build());
    }

    private FieldSpec index(ClassName record, ClassName fields, List<String> keyPaths) {
        return constant(
                        ParameterizedTypeName.get(ClientNames.SEARCH_INDEX, record, fields),
                        "INDEX",
                        "The index of the definition that this class was generated with.")
                .initializer(
                        "new $T<>($S, $S, $T.of($L), FIELDS, new $T())",
                        ClientNames.SEARCH_INDEX,
                        definition.name(),
                        definition.hash(),
                        List.class,
                        keyPaths.stream().map(StringLiteral::text).collect(Collectors.joining(", ")),
                        CodeStyle.className(root.record().builderClass()))
                .build();
    }

    private static MethodSpec search(ClassName record, ClassName fields) {
        return MethodSpec.methodBuilder("search")
                .addJavadoc("A search that finds every document, until it is told what they must be like.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClientNames.SEARCH, record, fields))
                .addStatement("return $T.of(INDEX)", ClientNames.SEARCH)
                .build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name, String javadoc) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", javadoc);
    }

    private Json.Members mapping() {
        try {
            return (Json.Members) Json.parse(definition.mapping());
        } catch (JsonTextException e) {
            throw new IllegalStateException("a mapping that was written as JSON", e);
        }
    }
}
