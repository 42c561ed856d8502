package dev.penstock.runtime.cli;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import java.util.List;

/** A definition as the processor registers them. */
public final class RegisteredIndex implements IndexProvider {

    /** For the service loader. */
    public RegisteredIndex() {}

    @Override
    public IndexDefinition definition() {
        return new IndexDefinition(
                "users",
                "3fa9c2d1",
                new TableName("public", "users"),
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                "{\"dynamic\":\"strict\"}",
                "{}",
                null);
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(new RecordColumn("id", new TableName("public", "users"), "id", "long", false));
    }
}
