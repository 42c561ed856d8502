package dev.penstock.runtime.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL would run a statement if it could not read whole tables: what it finds by an index, however few rows there are
 * now (PostgreSQL documentation, 14.1 Using EXPLAIN; 20.7.1 Planner Method Configuration).
 *
 * @param searched the indexes that are searched for values
 * @param unsearched how many tables are read without being searched
 */
record QueryPlan(Set<String> searched, int unsearched) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NO_WHOLE_TABLES = "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
            + " SET LOCAL enable_mergejoin = off; SET LOCAL enable_material = off";

    /** What a statement has for parameters, for PostgreSQL to plan with. */
    enum Parameters {
        /** Each is an array of texts. */
        ARRAYS,
        /** Each is a single value. */
        VALUES
    }

    /**
     * Has a statement explained, which runs nothing of it.
     *
     * @param sql with parameters as definitions have them
     */
    static QueryPlan of(Connection connection, String sql, Parameters parameters) throws SQLException {
        SqlText text = SqlText.of(sql);
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            settings.execute(NO_WHOLE_TABLES);
            try (PreparedStatement statement = connection.prepareStatement("EXPLAIN (FORMAT JSON) " + text.jdbc())) {
                for (int place = 1; place <= text.parameters().size(); place++) {
                    bind(connection, statement, place, parameters);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return read(row.getString(1));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, Parameters parameters)
            throws SQLException {
        if (parameters == Parameters.ARRAYS) {
            statement.setArray(place, connection.createArrayOf("text", new @Nullable String[] {null}));
        } else {
            statement.setString(place, null);
        }
    }

    private static QueryPlan read(String explained) {
        try {
            List<JsonNode> nodes = new ArrayList<>();
            collect(JSON.readTree(explained).path(0).path("Plan"), nodes::add);
            Set<String> searched = new TreeSet<>();
            int unsearched = 0;
            for (JsonNode node : nodes) {
                if (node.has("Index Name") && node.has("Index Cond")) {
                    searched.add(node.path("Index Name").asText());
                }
                if (node.has("Relation Name") && !isSearched(node)) {
                    unsearched++;
                }
            }
            return new QueryPlan(searched, unsearched);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what EXPLAIN has said", e);
        }
    }

    /** A bitmap is searched below the table. */
    private static boolean isSearched(JsonNode scan) {
        List<JsonNode> below = new ArrayList<>();
        collect(scan, below::add);
        return below.stream().anyMatch(node -> node.has("Index Cond"));
    }

    private static void collect(JsonNode node, Consumer<JsonNode> each) {
        each.accept(node);
        node.path("Plans").forEach(below -> collect(below, each));
    }
}
