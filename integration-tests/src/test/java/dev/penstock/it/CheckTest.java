package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.it.staff.EmployeeIndex;
import dev.penstock.it.types.EverythingIndex;
import dev.penstock.it.values.ContentsIndex;
import dev.penstock.it.values.NumbersIndex;
import dev.penstock.it.values.RangesIndex;
import dev.penstock.it.values.SeriesIndex;
import dev.penstock.it.values.TimesIndex;
import dev.penstock.runtime.Check;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a database is found, with what mends it, and nothing else is said to be wrong. */
@WithServers
@DisplayName("Check: the database")
final class CheckTest {

    private static final String SLOT = "checked";
    private static final String ROLE = "checking";

    private static final String PUBLISH = "CREATE PUBLICATION checked FOR TABLE users, orders, items";

    private static final List<String> TO_ROLE = List.of(
            "CREATE ROLE checking LOGIN REPLICATION",
            "GRANT CREATE ON DATABASE \"DATABASE\" TO checking",
            "ALTER TABLE users OWNER TO checking; ALTER TABLE orders OWNER TO checking; ALTER TABLE items OWNER TO checking");

    private TestDatabase database;

    /**
     * Something that is wrong.
     *
     * @param sql what makes it so
     * @param role whether the check logs in as a role that has all that it takes, but for that
     * @param options of the source
     * @param found all that is not well, in order: status and subject
     * @param remedy a part of the first remedy
     */
    private record Fault(
            String name,
            List<String> sql,
            boolean role,
            UnaryOperator<PostgresSource.Builder> options,
            List<String> found,
            String remedy) {

        static Fault of(String name, String sql, String remedy, String... found) {
            return new Fault(name, List.of(sql), false, builder -> builder, List.of(found), remedy);
        }

        static Fault ofRole(String name, String sql, String remedy, String... found) {
            return new Fault(name, List.of(sql), true, builder -> builder, List.of(found), remedy);
        }

        Fault with(UnaryOperator<PostgresSource.Builder> others) {
            return new Fault(name, sql, role, others, found, remedy);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> tables() {
        return Stream.of(
                Fault.of(
                        "a table is missing",
                        "ALTER TABLE items RENAME TO item",
                        "Correct @Table in the record (schema and name are exact), or create the table.",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.of(
                        "a column is missing",
                        "ALTER TABLE items RENAME sku TO skuu",
                        "Correct the record with @Column, or add the column.",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.of(
                        "a column is generated",
                        "ALTER TABLE items DROP sku; ALTER TABLE items ADD sku text NOT NULL GENERATED ALWAYS AS ('a') STORED",
                        "Read the columns that it is computed from.",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.of(
                        "a column is of another type",
                        "ALTER TABLE items ALTER quantity DROP DEFAULT, ALTER quantity TYPE text",
                        "Give the component a type that holds every text, or change the column's.",
                        "FAIL column public.items.quantity"),
                Fault.of(
                        "a column holds larger numbers",
                        "ALTER TABLE items ALTER quantity TYPE bigint",
                        "Give the component a type that holds every bigint, or change the column's.",
                        "WARN column public.items.quantity"),
                Fault.of(
                        "a column may be null",
                        "ALTER TABLE items ALTER sku DROP NOT NULL",
                        "Run: ALTER TABLE \"public\".\"items\" ALTER COLUMN \"sku\" SET NOT NULL; or write @Nullable on the"
                                + " component.",
                        "WARN column public.items.sku"),
                Fault.of(
                        "a table is not logged",
                        "ALTER TABLE items SET UNLOGGED",
                        "Read another table, or change this one",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.of(
                        "a replica identity lacks a column",
                        "ALTER TABLE items REPLICA IDENTITY DEFAULT",
                        "Run: ALTER TABLE \"public\".\"items\" REPLICA IDENTITY FULL; or, when",
                        "FAIL table public.items"),
                Fault.of(
                        "the key is not unique",
                        "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE; ALTER TABLE users REPLICA IDENTITY FULL;"
                                + " CREATE INDEX ON users (id)",
                        "Add a primary key or unique index over these columns, or choose other @Id components.",
                        "FAIL index users"),
                Fault.of(
                        "the key may be null",
                        "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE; ALTER TABLE users REPLICA IDENTITY FULL,"
                                + " ALTER id DROP NOT NULL, ADD UNIQUE (id)",
                        "Run: ALTER TABLE \"public\".\"users\" ALTER COLUMN \"id\" SET NOT NULL",
                        "WARN column public.users.id",
                        "FAIL index users"),
                Fault.of(
                        "a statement is refused",
                        "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey, ALTER user_id TYPE boolean USING true",
                        "Give both the same type: equal values must have the same text.",
                        "FAIL index users",
                        "FAIL index users",
                        "FAIL index users",
                        "FAIL index users"),
                Fault.of(
                        "a document cannot be built",
                        "ALTER TABLE orders ALTER placed_at DROP DEFAULT, ALTER placed_at TYPE text USING '0900 soon'",
                        "Correct the row, or start with --on-rejection=dead-letter.",
                        "WARN column public.orders.placed_at",
                        "FAIL documents of users"));
    }

    static Stream<Fault> indexes() {
        String partitioned =
                "DROP TABLE items; CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, sku text NOT NULL,"
                        + " quantity integer NOT NULL) PARTITION BY HASH (id); CREATE TABLE items_0 PARTITION OF items FOR VALUES"
                        + " WITH (MODULUS 1, REMAINDER 0); ALTER TABLE items_0 REPLICA IDENTITY FULL; ";
        return Stream.of(
                Fault.of(
                        "an index is missing",
                        "DROP INDEX orders_user_id_idx",
                        "Run: CREATE INDEX CONCURRENTLY \"orders_user_id_idx\" ON \"public\".\"orders\" (\"user_id\")",
                        "WARN index on public.orders (user_id)"),
                Fault.of(
                        "an index is not valid",
                        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'orders_user_id_idx'::regclass",
                        "Run: REINDEX INDEX CONCURRENTLY orders_user_id_idx",
                        "WARN index on public.orders (user_id)"),
                Fault.of(
                        "an index has a condition",
                        "DROP INDEX orders_user_id_idx; CREATE INDEX ON orders (user_id) WHERE total > 100",
                        "Run: CREATE INDEX CONCURRENTLY \"orders_user_id_idx1\" ON \"public\".\"orders\" (\"user_id\")",
                        "WARN index on public.orders (user_id)"),
                Fault.of(
                        "another column comes first in an index",
                        "DROP INDEX orders_user_id_idx; CREATE INDEX ON orders (status, user_id)",
                        "Run: CREATE INDEX CONCURRENTLY \"orders_user_id_idx\"",
                        "WARN index on public.orders (user_id)"),
                Fault.of(
                        "types that are compared differ",
                        "ALTER TABLE items DROP CONSTRAINT items_order_id_fkey, ALTER order_id TYPE integer;"
                                + " ALTER TABLE orders ALTER id TYPE numeric(20)",
                        "Give the columns on both sides the same type.",
                        "WARN column public.orders.id",
                        "WARN index on public.items (order_id)"),
                Fault.of(
                        "an index of a partitioned table is missing",
                        partitioned,
                        "Run: CREATE INDEX \"items_order_id_idx\" ON \"public\".\"items\" (\"order_id\")",
                        "WARN index on public.items (order_id)"),
                Fault.of(
                        "an index of one partition is missing",
                        partitioned + "CREATE INDEX ON ONLY items (order_id)",
                        "Run: DROP INDEX items_order_id_idx; CREATE INDEX \"items_order_id_idx1\" ON",
                        "WARN index on public.items (order_id)"));
    }

    static Stream<Fault> publications() {
        return Stream.of(
                Fault.of(
                        "the publication leaves out a kind of change",
                        PUBLISH + " WITH (publish = 'insert, update')",
                        "Run: ALTER PUBLICATION \"checked\" SET (publish = 'insert, update, delete, truncate')",
                        "FAIL publication checked"),
                Fault.of(
                        "the publication leaves out a column",
                        "ALTER TABLE items REPLICA IDENTITY DEFAULT; CREATE PUBLICATION checked FOR TABLE users, orders, items (id,"
                                + " sku)",
                        "Publish the whole table: ALTER PUBLICATION \"checked\" DROP TABLE \"public\".\"items\"",
                        "FAIL table public.items",
                        "FAIL publication checked"),
                Fault.of(
                        "the publication leaves out rows",
                        "CREATE PUBLICATION checked FOR TABLE users, orders, items WHERE (quantity > 1)",
                        "Publish the whole table: ALTER PUBLICATION \"checked\" DROP TABLE \"public\".\"items\"",
                        "FAIL publication checked"),
                Fault.of(
                        "partitions are published by their own names",
                        "DROP TABLE items; CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, sku text NOT NULL, quantity"
                                + " integer NOT NULL) PARTITION BY HASH (id); CREATE TABLE items_0 PARTITION OF items FOR"
                                + " VALUES WITH (MODULUS 1, REMAINDER 0); ALTER TABLE items_0 REPLICA IDENTITY FULL;"
                                + " CREATE INDEX ON items (order_id); " + PUBLISH,
                        "Run: ALTER PUBLICATION \"checked\" SET (publish_via_partition_root = true)",
                        "FAIL publication checked"),
                Fault.of(
                                "nothing may be changed, and there is no publication",
                                "SELECT",
                                "Run: CREATE PUBLICATION \"checked\" FOR TABLE \"public\".\"items\"",
                                "FAIL publication checked")
                        .with(source -> source.managePublication(false)),
                Fault.of(
                        "the slot is of another plugin",
                        "SELECT pg_create_logical_replication_slot('checked', 'test_decoding')",
                        "Choose another name with --slot; or, if nobody needs it, run: SELECT"
                                + " pg_drop_replication_slot('checked').",
                        "FAIL slot checked"));
    }

    static Stream<Fault> roles() {
        return Stream.of(
                Fault.ofRole(
                        "the role may not replicate",
                        "ALTER ROLE checking NOREPLICATION",
                        "Run ALTER ROLE \"checking\" REPLICATION as a superuser.",
                        "FAIL role checking"),
                Fault.ofRole(
                        "the role may not read a table",
                        "REVOKE ALL ON items FROM checking",
                        "Run GRANT SELECT ON \"public\".\"items\" TO \"checking\".",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.ofRole(
                        "the role may not use the schema",
                        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                        "Run GRANT USAGE ON SCHEMA \"public\" TO \"checking\".",
                        "FAIL table public.items",
                        "FAIL table public.orders",
                        "FAIL table public.users",
                        "SKIPPED index users"),
                Fault.ofRole(
                        "the role may make no publication",
                        "REVOKE CREATE ON DATABASE \"DATABASE\" FROM checking",
                        "Run as the owner of the tables or a superuser: CREATE PUBLICATION \"checked\" FOR TABLE",
                        "FAIL publication checked"),
                Fault.ofRole(
                                "the role does not own the table whose replica identity it is to set",
                                "ALTER TABLE items OWNER TO CURRENT_USER; ALTER TABLE items REPLICA IDENTITY DEFAULT; GRANT SELECT"
                                        + " ON items TO checking; " + PUBLISH,
                                "Run as its owner or a superuser: ALTER TABLE \"public\".\"items\" REPLICA IDENTITY FULL.",
                                "FAIL table public.items")
                        .with(source -> source.manageReplicaIdentity(true)),
                Fault.ofRole(
                        "the role sees only some rows",
                        "ALTER TABLE items ENABLE ROW LEVEL SECURITY; ALTER TABLE items FORCE ROW LEVEL SECURITY",
                        "Read another table, or change this one; going on would leave documents stale.",
                        "FAIL table public.items",
                        "SKIPPED index users"),
                Fault.ofRole(
                        "the role may log no messages",
                        "DO $$ BEGIN EXECUTE (SELECT string_agg('REVOKE EXECUTE ON FUNCTION ' || oid::regprocedure || ' FROM PUBLIC',"
                                + " ';') FROM pg_proc WHERE proname = 'pg_logical_emit_message'); END $$",
                        "Run as a superuser: GRANT EXECUTE ON FUNCTION pg_logical_emit_message(boolean, text, text",
                        "WARN role checking"),
                Fault.ofRole(
                        "the role may open few connections",
                        "ALTER ROLE checking CONNECTION LIMIT 5",
                        "Raise max_connections, or the role's CONNECTION LIMIT (ALTER ROLE ... CONNECTION LIMIT -1).",
                        "WARN connections"));
    }

    @BeforeEach
    void prepare(TestDatabase database) throws Exception {
        this.database = database;
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(3));
    }

    @AfterEach
    void dropRole() throws SQLException {
        if (Query.text(database::connect, "SELECT count(*) FROM pg_roles WHERE rolname = 'checking'")
                .equals("1")) {
            database.execute("DROP OWNED BY checking CASCADE", "DROP ROLE checking");
        }
    }

    @Test
    void nothingIsWrongWithADatabaseThatIsAsItShouldBe() throws Exception {
        assertEquals(List.of(), odd(check(source())));
        plant(TO_ROLE);
        assertEquals(List.of(), odd(check(source().user(ROLE))));
        assertEquals(
                "0",
                Query.text(
                        database::connect,
                        "SELECT (SELECT count(*) FROM pg_publication) + (SELECT count(*) FROM pg_replication_slots"
                                + " WHERE database = current_database())"));
    }

    @Test
    void everyStepOfADocumentAndOfItsLookupsIsAdvisedOfAndWhatIsAdvisedIsEnough(TestDatabase staff) throws Exception {
        staff.execute(RelationsTest.SCHEMA);
        Check check = Check.of(List.of(EmployeeIndex.DEFINITION))
                .database(PostgresSource.builder(staff.url()).slot("staff").manageReplicaIdentity(true));
        List<Verdict> advice = advice(check);
        assertEquals(
                Set.of(
                        "badges (employee_id)",
                        "departments (site_country, site_number)",
                        "employees (department)",
                        "employees (manager_id)",
                        "hr.employee_skills (employee_id)",
                        "hr.employee_skills (skill_id)",
                        "hr.site_tags (country, number)",
                        "hr.site_tags (tag_id)",
                        "keys (holder_id)",
                        "keys (room_id)",
                        "memberships (employee_id)",
                        "memberships (project_id)",
                        "phones (employee_id)",
                        "rooms (department_code)",
                        "timesheets (employee_id)"),
                advice.stream()
                        .map(verdict -> verdict.subject().replaceFirst("^index on (public\\.)?", ""))
                        .collect(Collectors.toSet()));
        for (Verdict verdict : advice) {
            staff.execute(verdict.remedy().replaceFirst("^Run: ", ""));
        }
        assertEquals(List.of(), advice(check));
    }

    @Test
    void whatDocumentsAreMadeOfWithoutLossIsTheTypeOfTheRecord(TestDatabase values) throws Exception {
        values.execute(TypesTest.SCHEMA);
        values.execute(
                TimesTest.SCHEMA,
                "CREATE TABLE numbers (id bigint PRIMARY KEY, single real, twice double precision, exact numeric,"
                        + " whole numeric, count numeric, scaled numeric, price money)",
                "CREATE TABLE ranges (id bigint PRIMARY KEY, period tstzrange, shift tsrange, season daterange,"
                        + " weights numrange, sizes int4range, serials int8range)",
                "CREATE TABLE series (id bigint PRIMARY KEY, tags text[], counts int[], exacts numeric[],"
                        + " times timestamptz[], trees json[], seasons daterange[])",
                "CREATE TABLE contents (id bigint PRIMARY KEY, prose text, code char(8), spoken varchar, bytes bytea,"
                        + " tree json, anything json, labels jsonb, stock jsonb, host inet)");
        List<Verdict> verdicts = Check.of(List.of(
                        EverythingIndex.DEFINITION,
                        TimesIndex.DEFINITION,
                        NumbersIndex.DEFINITION,
                        RangesIndex.DEFINITION,
                        SeriesIndex.DEFINITION,
                        ContentsIndex.DEFINITION))
                .database(PostgresSource.builder(values.url()).slot("types"))
                .run();
        assertFound(
                List.of("WARN column public.numbers.count"), // a numeric for an int
                "Give the component a type that holds every numeric, or change the column's.",
                verdicts);
    }

    private static List<Verdict> advice(Check check) {
        return odd(check.run()).stream()
                .filter(verdict -> verdict.subject().startsWith("index on "))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tables", "indexes", "publications", "roles"})
    void eachFaultIsFoundWithItsRemedy(Fault fault) throws Exception {
        if (fault.role()) {
            plant(TO_ROLE);
        }
        plant(fault.sql());
        PostgresSource.Builder source = source();
        if (fault.role()) {
            source.user(ROLE);
        }

        assertFound(fault.found(), fault.remedy(), check(fault.options().apply(source)));
    }

    private PostgresSource.Builder source() {
        return PostgresSource.builder(database.url()).slot(SLOT);
    }

    private void plant(List<String> sql) throws SQLException {
        for (String statement : sql) {
            database.execute(statement.replace("DATABASE\"", database.name() + "\""));
        }
    }

    private static List<Verdict> check(PostgresSource.Builder source) {
        return Check.of(List.of(UserIndex.DEFINITION)).database(source).run();
    }

    private static void assertFound(List<String> found, String remedy, List<Verdict> verdicts) {
        List<Verdict> odd = odd(verdicts);
        assertEquals(
                found,
                odd.stream()
                        .map(verdict -> verdict.status() + " " + verdict.subject())
                        .toList(),
                odd::toString);
        assertTrue(odd.stream().anyMatch(verdict -> verdict.remedy().contains(remedy)), odd::toString);
        assertEquals(found.stream().anyMatch(subject -> subject.startsWith("FAIL")), Check.fails(verdicts));
    }

    private static List<Verdict> odd(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.status() != Status.OK)
                .toList();
    }
}
