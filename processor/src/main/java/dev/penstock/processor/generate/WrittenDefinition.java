package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.json.Json;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.RowModel;
import java.util.List;

/**
 * Makes the definition of an index.
 *
 * @param definition the definition
 * @param document the lines that both its document statements have
 * @param json the definition as JSON
 */
record WrittenDefinition(IndexDefinition definition, String document, Json.Members json) {

    static WrittenDefinition of(IndexModel index) {
        RowModel root = index.root();
        DocumentStatements statements = DocumentStatements.of(root);
        List<Lookup> lookups = LookupStatements.of(index);
        Json.Members mapping = MappingJson.of(root);
        Json.Members settings = IndexSettings.of(index);
        IndexDefinition unnamed = new IndexDefinition(
                index.name(),
                "",
                root.table(),
                root.key().stream()
                        .map(part -> new KeyColumn(part.column(), part.type().name()))
                        .toList(),
                statements.sql(),
                lookups,
                TableUses.of(root, lookups),
                mapping.pretty(),
                settings.pretty(),
                index.transformer().map(JavaName::binaryName).orElse(null));
        Json.Members json = DefinitionJson.of(unnamed, mapping, settings);
        String hash = DefinitionJson.hash(json);
        return new WrittenDefinition(withHash(unnamed, hash), statements.document(), json.with("hash", hash));
    }

    private static IndexDefinition withHash(IndexDefinition definition, String hash) {
        return new IndexDefinition(
                definition.name(),
                hash,
                definition.root(),
                definition.key(),
                definition.documentSql(),
                definition.lookups(),
                definition.tables(),
                definition.mapping(),
                definition.settings(),
                definition.transformer());
    }
}
