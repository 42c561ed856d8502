package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.RecordShape;
import java.util.Optional;

/**
 * The files of one index.
 *
 * @param definition the definition itself
 * @param index the Java class that holds the definition
 * @param builder the Java class that builds records from documents
 * @param writer the Java class that makes documents of records, when any are made in Java
 * @param json the definition as data
 * @param script the statements of the definition, for people
 */
public record IndexFiles(
        IndexDefinition definition,
        SourceFile index,
        SourceFile builder,
        Optional<SourceFile> writer,
        String json,
        String script) {

    /** Writes them; {@code visible} is whether the record can be seen from other packages. */
    public static IndexFiles of(IndexModel model, CodeStyle style, boolean visible) {
        WrittenDefinition written = WrittenDefinition.of(model);
        IndexDefinition definition = written.definition();
        return new IndexFiles(
                definition,
                IndexSource.of(model, written, style),
                BuilderSource.of(RecordShape.of(model.root()), style, visible),
                model.transformer().map(transformer -> WriterSource.of(model.root(), style)),
                written.json().pretty() + "\n",
                DefinitionScript.of(model.root().record(), definition));
    }

    /** The path of {@link #json}. */
    public static String jsonPath(String index) {
        return "META-INF/penstock/" + index + ".json";
    }

    /** The path of {@link #script}. */
    public static String scriptPath(String index) {
        return "META-INF/penstock/" + index + ".sql";
    }
}
