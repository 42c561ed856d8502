package dev.penstock.runtime.table;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections to the database that documents are written to: {@code dataSource::getConnection}, say, of one that makes new ones. Thread-safe. */
@FunctionalInterface
public interface Connecting {

    /** A connection for the sink alone, which sets what it needs on it and closes it at the end. */
    Connection connect() throws SQLException;
}
