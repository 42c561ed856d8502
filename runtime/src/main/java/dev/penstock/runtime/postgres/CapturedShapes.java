package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.Column;
import dev.penstock.runtime.changes.TableShape;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes shapes of tables: columns as the stream says them, names, types and primary key from the catalog as it is now. */
final class CapturedShapes {

    private final Connection control;
    private final Catalog catalog;
    private final TypeCatalog types;
    private final TableKeys keys;

    CapturedShapes(Connection control, TableKeys keys) {
        this.control = control;
        this.catalog = new Catalog(control);
        this.types = new TypeCatalog(control);
        this.keys = keys;
    }

    void forgetTypes() {
        types.forget();
    }

    /** The shape that the stream describes. */
    TableShape shape(Relation relation, CapturedTable captured) throws SQLException {
        List<String> identity = relation.columns().stream()
                .filter(PgOutputMessage.Column::inIdentity)
                .map(PgOutputMessage.Column::name)
                .toList();
        List<String> primaryKey = primaryKey(captured);
        // With identity NOTHING only INSERTs come, whose rows are whole.
        List<String> logged = relation.identity() == 'n' ? primaryKey : identity;
        List<String> key = keys.of(captured.name(), primaryKey, logged, relation.identity() == 'f');
        return shape(captured.name(), relation.columns(), key);
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
                TableKeys.indexes(name, key, columns.stream().map(Column::name).toList()));
    }

    /** The refusal of a captured table whose name another has now. */
    PenstockException replaced(CapturedTable table) throws SQLException {
        return CaptureWatch.gone(control, table.name(), table.oid(), true);
    }

    /** That of now, unless somebody else has the table's name. */
    private List<String> primaryKey(CapturedTable captured) throws SQLException {
        CatalogTable table = catalog.table(captured.name());
        return table != null && table.oid() == captured.oid() ? table.primaryKey() : captured.key();
    }
}
