package dev.penstock.benchmarks.engine;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The tables of TPC-H that an {@link Order} is made of. */
final class TpchTables {

    private static final String SCHEMA = """
            CREATE TABLE nation (n_nationkey bigint PRIMARY KEY, n_name text NOT NULL, n_regionkey bigint NOT NULL,
              n_comment text NOT NULL);
            CREATE TABLE customer (c_custkey bigint PRIMARY KEY, c_name text NOT NULL, c_address text NOT NULL,
              c_nationkey bigint NOT NULL, c_phone text NOT NULL, c_acctbal numeric NOT NULL, c_mktsegment text NOT NULL,
              c_comment text NOT NULL);
            CREATE TABLE orders (o_orderkey bigint PRIMARY KEY, o_custkey bigint NOT NULL, o_orderstatus text NOT NULL,
              o_totalprice numeric NOT NULL, o_orderdate date NOT NULL, o_orderpriority text NOT NULL, o_clerk text NOT NULL,
              o_shippriority int NOT NULL, o_comment text NOT NULL);
            CREATE TABLE lineitem (l_orderkey bigint NOT NULL, l_partkey bigint NOT NULL, l_suppkey bigint NOT NULL,
              l_linenumber int NOT NULL, l_quantity numeric NOT NULL, l_extendedprice numeric NOT NULL,
              l_discount numeric NOT NULL, l_tax numeric NOT NULL, l_returnflag text NOT NULL, l_linestatus text NOT NULL,
              l_shipdate date NOT NULL, l_commitdate date NOT NULL, l_receiptdate date NOT NULL, l_shipinstruct text NOT NULL,
              l_shipmode text NOT NULL, l_comment text NOT NULL);
            """;

    private static final String KEYS = """
            ALTER TABLE lineitem ADD PRIMARY KEY (l_orderkey, l_linenumber);
            CREATE INDEX ON orders (o_custkey);
            CREATE INDEX ON customer (c_nationkey);
            ALTER TABLE nation REPLICA IDENTITY FULL;
            ALTER TABLE customer REPLICA IDENTITY FULL;
            ALTER TABLE orders REPLICA IDENTITY FULL;
            ALTER TABLE lineitem REPLICA IDENTITY FULL;
            """;

    private TpchTables() {}

    /** Makes and fills the tables. */
    static void load(Connection connection, double scale) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            copy(connection, TpchTable.NATION, scale);
            copy(connection, TpchTable.CUSTOMER, scale);
            copy(connection, TpchTable.ORDERS, scale);
            copy(connection, TpchTable.LINE_ITEM, scale);
            statement.execute(KEYS);
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private static void copy(Connection connection, TpchTable<?> table, double scale) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + (table.equals(TpchTable.LINE_ITEM) ? "lineitem" : table.getTableName())
                        + " FROM STDIN WITH (DELIMITER '|')");
        try {
            Iterator<? extends TpchEntity> rows =
                    table.createGenerator(scale, 1, 1).iterator();
            while (rows.hasNext()) {
                String line = rows.next().toLine();
                byte[] bytes = (line.substring(0, line.length() - 1) + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
