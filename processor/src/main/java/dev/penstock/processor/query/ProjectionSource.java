package dev.penstock.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.generate.SourceFile;
import dev.penstock.processor.generate.StringLiteral;
import dev.penstock.processor.model.ProjectionModel;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class by which a search fetches a part of documents. */
public final class ProjectionSource {

    private ProjectionSource() {}

    /** The class for a part; {@code visible} to other packages when its record is. */
    public static SourceFile of(ProjectionModel projection, CodeStyle style, boolean visible) {
        JavaName name = projection.shape().record().projectionClass();
        ClassName record = CodeStyle.className(projection.shape().record());
        ClassName query = CodeStyle.className(projection.index().queryClass());
        FieldSpec constant = FieldSpec.builder(
                        ParameterizedTypeName.get(ClientNames.PROJECTION, record, query.nestedClass("Fields")),
                        "PROJECTION",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("What a search that {@code select}s it fetches of each document.\n")
                .initializer(
                        "new $T<>($T.INDEX, $T.of($L), new $T())",
                        ClientNames.PROJECTION,
                        query,
                        List.class,
                        projection.paths().stream().map(StringLiteral::text).collect(Collectors.joining(", ")),
                        CodeStyle.className(projection.shape().record().builderClass()))
                .build();
        TypeSpec.Builder type = style.classBuilder(name)
                .addJavadoc(
                        "Of documents of {@link $T} what {@link $T} has.\n",
                        CodeStyle.className(projection.index()),
                        record)
                .addModifiers(
                        visible ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL})
                .addField(constant)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return style.file(name, type.build());
    }
}
