package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.RowModel;
import java.util.List;

/** Makes the definition of an index. */
final class DefinitionWriter {

    private DefinitionWriter() {}

    static IndexDefinition definition(IndexModel index) {
        String hash = DefinitionJson.hash(DefinitionJson.of(withHash(index, ""), MappingJson.of(index.root())));
        return withHash(index, hash);
    }

    private static IndexDefinition withHash(IndexModel index, String hash) {
        RowModel root = index.root();
        List<Lookup> lookups = LookupStatements.of(index);
        return new IndexDefinition(
                index.name(),
                hash,
                root.table(),
                root.key().stream()
                        .map(part -> new KeyColumn(part.column(), PostgresTypes.ofKey(part.scalar())))
                        .toList(),
                DocumentStatements.of(root),
                lookups,
                TableUses.of(root, lookups),
                MappingJson.of(root).pretty());
    }
}
