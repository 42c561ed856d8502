package dev.penstock.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.model.IndexModel;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class that holds a definition. */
final class IndexSource {

    private final JavaName record;
    private final Optional<JavaName> transformer;
    private final IndexDefinition definition;
    private final String document;
    private final List<RecordColumn> columns;
    private final CodeStyle style;
    private final TextBlocks blocks = new TextBlocks();

    private IndexSource(IndexModel index, WrittenDefinition written, CodeStyle style) {
        this.record = index.root().record();
        this.transformer = index.transformer();
        this.definition = written.definition();
        this.document = written.document();
        this.columns = RecordColumns.of(index.root());
        this.style = style;
    }

    static SourceFile of(IndexModel index, WrittenDefinition written, CodeStyle style) {
        return new IndexSource(index, written, style).file();
    }

    private SourceFile file() {
        JavaName name = record.indexClass();
        TypeSpec.Builder type = style.classBuilder(name)
                .addJavadoc("""
                        The index {@code $L}: a document for each row of {@code $L}.

                        <p>The keys of a document are the components of {@link $T}, each followed by what it is read from.
                        """, definition.name(), javadoc(definition.root().toString()), CodeStyle.className(record))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(IndexProvider.class)
                .addField(constant())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For {@link java.util.ServiceLoader}; use {@link #DEFINITION}.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(MethodSpec.methodBuilder("definition")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(IndexDefinition.class)
                        .addStatement("return DEFINITION")
                        .build());
        transformer.ifPresent(used -> type.addMethod(transformation(used)));
        type.addMethod(recordColumns());
        type.addMethod(documentSql())
                .addMethod(part("lookups", Lookup.class, definition.lookups(), this::lookup))
                .addMethod(part("tables", TableUse.class, definition.tables(), this::use))
                .addMethod(text("mapping", definition.mapping()))
                .addMethod(text("settings", definition.settings()))
                .addMethod(columnsMethod());
        return style.file(name, type.build(), blocks);
    }

    private MethodSpec transformation(JavaName transformer) {
        ClassName document = CodeStyle.className(record);
        return MethodSpec.methodBuilder("transformation")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(TypedDocuments.class), document))
                .addStatement(
                        "return new $T<>(new $T(), new $T(), new $T())",
                        TypedDocuments.class,
                        CodeStyle.className(record.builderClass()),
                        CodeStyle.className(transformer),
                        CodeStyle.className(record.writerClass()))
                .build();
    }

    private MethodSpec recordColumns() {
        CodeBlock all = columns.stream().map(IndexSource::column).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("recordColumns")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(List.class, RecordColumn.class))
                .addStatement("return $T.of(\n$L)", List.class, all)
                .build();
    }

    private static CodeBlock column(RecordColumn column) {
        return CodeBlock.of(
                "new $T($L, $L, $L, $S, $L)",
                RecordColumn.class,
                StringLiteral.of(column.path()),
                table(column.table()),
                StringLiteral.of(column.column()),
                column.type(),
                column.nullable());
    }

    private MethodSpec text(String name, String value) {
        return method(name, TypeName.get(String.class))
                .addStatement("return $L", blocks.of(value))
                .build();
    }

    private FieldSpec constant() {
        CodeBlock key = definition.key().stream()
                .map(column ->
                        CodeBlock.of("new $T($L, $S)", KeyColumn.class, StringLiteral.of(column.name()), column.type()))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(IndexDefinition.class, "DEFINITION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Everything an engine needs to keep the index in step with the database.\n")
                .initializer(
                        "new $T($>$>\n$S,\n$S,\n$L,\n$T.of($L),\ndocumentSql(),\nlookups(),\ntables(),\nmapping(),\nsettings(),\n$L)$<$<",
                        IndexDefinition.class,
                        definition.name(),
                        definition.hash(),
                        table(definition.root()),
                        List.class,
                        key,
                        transformer
                                .map(used -> CodeBlock.of("$S", used.binaryName()))
                                .orElse(CodeBlock.of("null")))
                .build();
    }

    private MethodSpec documentSql() {
        DocumentSql sql = definition.documentSql();
        return method("documentSql", TypeName.get(DocumentSql.class))
                .addStatement("$T document = $L", String.class, blocks.of(document))
                .addStatement("$T byKeys = $L", String.class, aroundDocument(sql.byKeys()))
                .addStatement("$T byRange = $L", String.class, aroundDocument(sql.byRange()))
                .addStatement("$T rangeEnd = $L", String.class, blocks.of(sql.rangeEnd()))
                .addStatement("return new $T(byKeys, byRange, rangeEnd)", DocumentSql.class)
                .build();
    }

    private CodeBlock aroundDocument(String statement) {
        int start = statement.indexOf(document);
        return CodeBlock.of(
                "$L + document + $L",
                blocks.of(statement.substring(0, start)),
                blocks.of(statement.substring(start + document.length())));
    }

    private static <T> MethodSpec part(String name, Type type, List<T> values, Function<T, CodeBlock> code) {
        CodeBlock all = values.stream().map(code).collect(CodeBlock.joining(",\n"));
        return method(name, ParameterizedTypeName.get(List.class, type))
                .addStatement("return $T.of(\n$L)", List.class, all)
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returned);
    }

    private CodeBlock lookup(Lookup lookup) {
        String sql = lookup.sql();
        return CodeBlock.of(
                "new $T($L, $L, $L, $L)",
                Lookup.class,
                StringLiteral.of(lookup.path()),
                table(lookup.table()),
                columns(lookup.startColumns()),
                sql == null ? CodeBlock.of("null") : blocks.of(sql));
    }

    private CodeBlock use(TableUse use) {
        String condition = use.condition();
        return CodeBlock.of(
                "new $T($>$>\n$L,\n$L,\n$L$L$<$<)",
                TableUse.class,
                table(use.table()),
                columns(use.columns()),
                columns(use.replicaIdentity()),
                condition == null ? "" : CodeBlock.of(",\n$L", blocks.of(condition)));
    }

    private static CodeBlock table(TableName table) {
        return CodeBlock.of(
                "new $T($L, $L)", TableName.class, StringLiteral.of(table.schema()), StringLiteral.of(table.name()));
    }

    private static CodeBlock columns(List<String> names) {
        return CodeBlock.of(
                "columns($L)", names.stream().map(StringLiteral::text).collect(Collectors.joining(", ")));
    }

    /** Not {@code List.of} at each place: compilers take several times as long to infer its type there. */
    private static MethodSpec columnsMethod() {
        return method("columns", ParameterizedTypeName.get(List.class, String.class))
                .addParameter(String[].class, "names")
                .varargs()
                .addStatement("return $T.of(names)", List.class)
                .build();
    }

    /** Text inside {@code ...}, whose braces must be balanced and which must not end the comment. */
    private static String javadoc(String text) {
        return text.replaceAll("[{}@*\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
    }
}
