package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.RowModel;
import java.util.List;

/** Makes the definition of an index. */
final class DefinitionWriter {

    private DefinitionWriter() {}

    static IndexDefinition definition(IndexModel index) {
        RowModel root = index.root();
        List<Lookup> lookups = LookupStatements.of(index);
        IndexDefinition unnamed = new IndexDefinition(
                index.name(),
                "",
                root.table(),
                root.key().stream()
                        .map(part -> new KeyColumn(part.column(), part.type().name()))
                        .toList(),
                DocumentStatements.of(root),
                lookups,
                TableUses.of(root, lookups),
                MappingJson.of(root).pretty(),
                IndexSettings.of(index).pretty(),
                index.transformer().map(JavaName::binaryName).orElse(null));
        return withHash(unnamed, DefinitionJson.hash(DefinitionJson.of(unnamed, index)));
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
