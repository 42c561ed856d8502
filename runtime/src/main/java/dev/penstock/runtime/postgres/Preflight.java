package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks before the first change is read that PostgreSQL accepts the statements of the definitions, and that equal keys have
 * equal texts, so that nothing goes silently stale later.
 */
final class Preflight {

    private final Connection connection;
    private final TableSurvey tables;

    /**
     * Checks by what a survey has found: every table is there, with every column.
     *
     * @param tables the survey, of all tables of the definitions
     */
    Preflight(Connection connection, TableSurvey tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** Checks that a definition's key identifies its rows, and that PostgreSQL accepts its statements. */
    void checkDefinition(IndexDefinition index) throws SQLException {
        for (Step step : steps(index)) {
            step.act().run();
        }
    }

    /** The single checks of a definition, in their order. */
    List<Step> steps(IndexDefinition index) {
        List<Step> steps = new ArrayList<>();
        for (KeyColumn column : index.key()) {
            steps.add(new Step(
                    "key column " + column.name(),
                    () -> checkKeyColumn(
                            index, column, tables.table(index.root()).column(column.name()))));
        }
        steps.add(new Step("key", () -> checkUnique(index)));
        statement(steps, index, "document SQL", index.documentSql().byKeys());
        statement(steps, index, "seeding SQL", index.documentSql().byRange());
        statement(steps, index, "range SQL", index.documentSql().rangeEnd());
        for (Lookup lookup : index.lookups()) {
            steps.add(
                    new Step("start of " + lookup.path(), () -> checkStart(index, tables.table(index.root()), lookup)));
            if (lookup.sql() != null) {
                statement(steps, index, "lookup of " + lookup.path(), lookup.sql());
            }
        }
        return steps;
    }

    private void statement(List<Step> steps, IndexDefinition index, String what, String sql) {
        steps.add(new Step(what, () -> prepare(index, what, sql)));
    }

    private void checkUnique(IndexDefinition index) {
        List<String> key = index.key().stream().map(column -> column.name()).toList();
        if (!tables.table(index.root()).isUniqueBy(key)) {
            throw new PenstockException(
                    "index " + index.name() + ": nothing makes " + String.join(", ", key) + " unique in table "
                            + index.root() + ", so two rows could be one document",
                    "Add a primary key or unique index over these columns, or choose other @Id components.");
        }
    }

    private static void checkKeyColumn(IndexDefinition index, KeyColumn key, CatalogColumn column) {
        String what = "key column " + column.name();
        checkTextKind(index, what, column);
        if (column.hasSeveralTexts()) {
            checkReadAs(index, what, column, key.type());
        }
        if (column.nullable()) {
            throw new PenstockException(
                    "index " + index.name() + ": its key column " + column.name() + " may be null",
                    "Make it NOT NULL, or choose other @Id components.");
        }
    }

    /** A lookup compares the text that a changed row has with values of other columns. */
    private void checkStart(IndexDefinition index, CatalogTable root, Lookup lookup) throws SQLException {
        CatalogTable table = tables.table(lookup.table());
        String sql = lookup.sql();
        for (int i = 0; i < lookup.startColumns().size(); i++) {
            CatalogColumn start = table.column(lookup.startColumns().get(i));
            String what = "column " + start.name() + " of table " + lookup.table();
            checkTextKind(index, what, start);
            if (sql == null) {
                checkStandsForKey(
                        index, what, start, root.column(index.key().get(i).name()));
            } else {
                checkReadAs(index, what, start, parameterType(sql, i + 1));
            }
        }
    }

    /** The type that an array of start values has in a lookup: {@code $1::bigint[]}. */
    private static String parameterType(String sql, int number) {
        Matcher cast = Pattern.compile("\\$" + number + "::(.+?)\\[]").matcher(sql);
        if (!cast.find()) {
            throw new IllegalArgumentException("no parameter " + number + " in " + sql);
        }
        return cast.group(1);
    }

    /** Without SQL the start is the document's key. */
    private static void checkStandsForKey(IndexDefinition index, String what, CatalogColumn start, CatalogColumn key) {
        if (!Objects.equals(start.textKind(), key.textKind())) {
            throw new PenstockException(
                    "index " + index.name() + ": " + what + " is of type " + start.type() + ", but the key column "
                            + key.name() + ", to which it leads, of type " + key.type(),
                    "Give both the same type: equal values must have the same text.");
        }
    }

    private static void checkReadAs(IndexDefinition index, String what, CatalogColumn column, String sqlType) {
        if (!column.canBeReadAs(sqlType)) {
            throw new PenstockException(
                    "index " + index.name() + ": its " + what + " is of type " + column.type()
                            + ", but the record says " + sqlType,
                    "Write @Column(type = \"" + column.type() + "\") on the component of the key that it is, or that it"
                            + " refers to.");
        }
    }

    private static void checkTextKind(IndexDefinition index, String what, CatalogColumn column) {
        if (column.textKind() == null) {
            throw new PenstockException(
                    "index " + index.name() + ": its " + what + " is of type " + column.type()
                            + ", or has a collation, whose equal values can have different texts",
                    "Use a column of an integer, numeric, text, citext, char, uuid, boolean, bytea, enum, date or"
                            + " timestamp type, with a deterministic collation.");
        }
    }

    private void prepare(IndexDefinition index, String what, String sql) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SqlText.of(sql).jdbc())) {
            Objects.requireNonNull(statement.getParameterMetaData());
        } catch (SQLException e) {
            throw new SQLException("index " + index.name() + ", " + what + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    /**
     * A single check.
     *
     * @param what it looks at
     * @param act throws what is wrong
     */
    record Step(String what, Act act) {}

    /** Looks at something, and throws when it is wrong. */
    interface Act {
        void run() throws SQLException;
    }
}
