package dev.penstock.it;

import dev.penstock.it.staff.EmployeeIndex;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every verb, under every other, while every table changes. */
@WithServers
@DisplayName("R2: each changed row reaches each document it is in")
final class RelationsTest {

    static final String[] SCHEMA = {
        "CREATE SCHEMA hr",
        "CREATE TABLE hr.sites (country text, number int, town text NOT NULL, PRIMARY KEY (country, number))",
        "CREATE TABLE departments (id int PRIMARY KEY, code text UNIQUE NOT NULL DEFAULT md5(random()::text), site_country text NOT NULL DEFAULT 'DE',"
                + " site_number int NOT NULL DEFAULT 1)",
        "CREATE TABLE employees (id int PRIMARY KEY, name text NOT NULL DEFAULT 'n', manager_id int, department text,"
                + " left_at timestamptz, on_leave boolean NOT NULL DEFAULT false)",
        "CREATE TABLE badges (id int PRIMARY KEY, employee_id int, code text NOT NULL DEFAULT 'b', valid boolean)",
        "CREATE TABLE projects (id int PRIMARY KEY, title text NOT NULL DEFAULT 'p')",
        "CREATE TABLE memberships (id int, project_id int, employee_id int, active boolean)",
        "CREATE TABLE timesheets (id int, employee_id int, hours numeric)",
        "CREATE TABLE hr.skills (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 's')",
        "CREATE TABLE hr.employee_skills (id int, employee_id int, skill_id bigint)",
        "CREATE TABLE phones (id int PRIMARY KEY, employee_id int, number text, priority int)",
        "CREATE TABLE rooms (id int PRIMARY KEY, department_code text)",
        "CREATE TABLE keys (id int PRIMARY KEY, room_id int, holder_id int)",
        "CREATE TABLE tags (id int PRIMARY KEY, tag text NOT NULL DEFAULT 't')",
        "CREATE TABLE hr.site_tags (id int, country text, number int, tag_id int)",
        "INSERT INTO hr.sites VALUES ('DE', 1, 'Kiel'), ('DE', 2, 'Bonn'), ('FR', 1, 'Brest')"
    };

    /** Tables, and the columns that change, each with what it may become. */
    private static final List<Changing> TABLES = List.of(
            new Changing("hr.sites", "town", "'Kiel'", "'Bonn'"),
            new Changing("departments", "code", "'a' || id", "'b' || id", "'c'"),
            new Changing("departments", "site_country", "'DE'", "'FR'"),
            new Changing("departments", "site_number", "1", "2"),
            new Changing("employees", "name", "'x'", "'y'", "'nobody'"),
            new Changing("employees", "manager_id", "1", "2", "3", "id", "NULL"),
            new Changing("employees", "department", "'a1'", "'b1'", "'c'", "'a2'", "NULL"),
            new Changing("employees", "left_at", "now()", "NULL"),
            new Changing("employees", "on_leave", "true", "false"),
            new Changing("employees", "id", "id + 100", "id - 100"),
            new Changing("badges", "employee_id", "1", "2", "3", "NULL"),
            new Changing("badges", "valid", "true", "false", "NULL"),
            new Changing("projects", "title", "'alpha'", "'beta'"),
            new Changing("memberships", "project_id", "1", "2", "3"),
            new Changing("memberships", "employee_id", "1", "2", "3", "4"),
            new Changing("memberships", "active", "true", "false"),
            new Changing("timesheets", "hours", "1.5", "2", "NULL"),
            new Changing("timesheets", "employee_id", "1", "2"),
            new Changing("hr.skills", "name", "'sql'", "'java'"),
            new Changing("hr.employee_skills", "skill_id", "1", "2"),
            new Changing("hr.employee_skills", "employee_id", "1", "2"),
            new Changing("phones", "number", "'11'", "'22'", "NULL"),
            new Changing("phones", "priority", "1", "2"),
            new Changing("phones", "employee_id", "1", "2", "3"),
            new Changing("rooms", "department_code", "'a1'", "'b1'", "'c'"),
            new Changing("keys", "room_id", "1", "2"),
            new Changing("keys", "holder_id", "1", "2", "NULL"),
            new Changing("tags", "tag", "'old'", "'sea'"),
            new Changing("hr.site_tags", "tag_id", "1", "2"),
            new Changing("hr.site_tags", "country", "'DE'", "'FR'"),
            new Changing("hr.site_tags", "number", "1", "2"));

    @Test
    void randomChangesOfEveryTableConverge(TestDatabase database, OpenSearchServer search) throws Exception {
        assertConverges(database, search, Rig.SMALL_BATCHES, 15);
    }

    @Test
    void soTheyDoWhenEveryLookupLeadsToMoreDocumentsThanABatchWaitsForAndNoDocumentFitsItsShare(
            TestDatabase database, OpenSearchServer search) throws Exception {
        assertConverges(
                database,
                search,
                Rig.SMALL_BATCHES.with(
                        policy -> policy.maxFanOut(1).buildSize(4).buildBytes(300)),
                8);
    }

    private static void assertConverges(TestDatabase database, OpenSearchServer search, BatchPolicy policy, int rounds)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            Random random = new Random(11);
            change(database, random, 200);
            rig.start(rig.engine(EmployeeIndex.DEFINITION)
                    .database(rig.source().manageReplicaIdentity(true))
                    .batch(policy));
            for (int round = 0; round < rounds; round++) {
                change(database, random, 40);
                Definitions.assertConverged(rig, EmployeeIndex.DEFINITION);
            }
        }
    }

    private static void change(TestDatabase database, Random random, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            Changing table = TABLES.get(random.nextInt(TABLES.size()));
            try {
                database.execute(table.statement(random));
            } catch (SQLException e) {
                // A key that is taken: 23505. Anything else is a mistake of this test.
                if (!"23505".equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private record Changing(String table, String column, List<String> values) {

        Changing(String table, String column, String... values) {
            this(table, column, List.of(values));
        }

        String statement(Random random) {
            int id = 1 + random.nextInt(6);
            String value = values.get(random.nextInt(values.size()));
            String row = table.equals("hr.sites") ? "number = " + (1 + id % 2) : "id = " + id;
            return switch (random.nextInt(8)) {
                case 0 -> table.equals("hr.sites") ? update(value, row) : "DELETE FROM " + table + " WHERE " + row;
                case 1, 2, 3 ->
                    table.equals("hr.sites") || column.equals("id")
                            ? update(value, row)
                            : "INSERT INTO %s (id, %s) SELECT id, %s FROM (SELECT %d AS id) AS new"
                                    .formatted(table, column, value, id);
                default -> update(value, row);
            };
        }

        private String update(String value, String row) {
            return "UPDATE " + table + " SET " + column + " = " + value + " WHERE " + row;
        }
    }
}
