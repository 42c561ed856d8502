package dev.penstock.runtime.table;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections to the database that documents are written to: {@code dataSource::getConnection}, say. Thread-safe. */
@FunctionalInterface
public interface Connecting {

    /** A new connection, in autocommit mode; the sink closes it. */
    Connection connect() throws SQLException;
}
