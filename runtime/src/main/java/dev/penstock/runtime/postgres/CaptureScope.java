package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session captures.
 *
 * @param tables the tables, checked
 * @param opened a snapshot that is not newer than what the tables are called: transactions that it sees may be of a time when
 *     names were others
 */
record CaptureScope(List<CapturedTable> tables, Snapshot opened) {

    CaptureScope {
        tables = List.copyOf(tables);
    }

    /**
     * Finds and checks them.
     *
     * @param remembered what is remembered; null for nothing
     */
    static CaptureScope find(Connection control, CaptureOptions options, @Nullable CaptureState remembered)
            throws SQLException {
        Map<String, Long> oids = new HashMap<>();
        if (remembered != null) {
            remembered.tables().forEach((name, table) -> oids.put(name, table.oid()));
        }
        Snapshot opened = Snapshot.parse(new Catalog(control).text("pg_current_snapshot()::text"));
        return new CaptureScope(new CapturedTables(control, options, oids).find(), opened);
    }

    /** Refuses to go on when a table is not the one that this process has captured before. */
    void refuseOthersThan(CaptureState before, Connection control) throws SQLException {
        Map<String, CapturedTable> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.quoted(), table));
        for (Map.Entry<String, CaptureState.ReadTable> entry : before.tables().entrySet()) {
            CapturedTable now = byName.get(entry.getKey());
            if (now == null) {
                throw new PenstockException(
                        "table " + entry.getKey() + " is not in the publication any more, or has another name",
                        CaptureWatch.RESTART);
            }
            if (now.oid() != entry.getValue().oid()) {
                throw CaptureWatch.gone(control, now.name(), entry.getValue().oid(), true);
            }
        }
    }

    /** The table by what the stream calls it by; null when it is not captured. */
    @Nullable CapturedTable table(int oid) {
        return tables.stream()
                .filter(table -> (int) table.oid() == oid)
                .findFirst()
                .orElse(null);
    }

    /** The table of that name; null when it is not captured. */
    @Nullable CapturedTable table(TableName name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
