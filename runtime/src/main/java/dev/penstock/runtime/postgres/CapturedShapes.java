package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.Column;
import dev.penstock.runtime.changes.TableShape;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes shapes of tables: names and oids as the stream says them, types and primary key from the catalog as it is now. */
final class CapturedShapes {

    private final Catalog catalog;
    private final TypeCatalog types;
    private final TableKeys keys;

    CapturedShapes(Connection control, TableKeys keys) {
        this.catalog = new Catalog(control);
        this.types = new TypeCatalog(control);
        this.keys = keys;
    }

    void forgetTypes() {
        types.forget();
    }

    /** The shape that the stream describes. */
    TableShape shape(Relation relation) throws SQLException {
        TableName name = new TableName(relation.schema(), relation.name());
        List<String> identity = relation.columns().stream()
                .filter(PgOutputMessage.Column::inIdentity)
                .map(PgOutputMessage.Column::name)
                .toList();
        CatalogTable table = catalog.table(name);
        List<String> columns =
                relation.columns().stream().map(PgOutputMessage.Column::name).toList();
        List<String> primaryKey = table == null ? List.of() : table.primaryKey();
        // With identity NOTHING only INSERTs come, whose rows are whole.
        List<String> logged = relation.identity() == 'n' ? primaryKey : identity;
        return shape(name, relation.columns(), keys.of(name, primaryKey, logged, columns));
    }

    /** The shape of a table whose key is known. */
    TableShape shape(TableName name, List<PgOutputMessage.Column> described, List<String> key) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (PgOutputMessage.Column column : described) {
            columns.add(new Column(column.name(), types.type(column.typeOid()), column.typeModifier()));
        }
        return new TableShape(
                name,
                columns,
                TableKeys.indexes(key, columns.stream().map(Column::name).toList()));
    }
}
