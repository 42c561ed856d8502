package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.it.books.BookIndex;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every replica identity on every kind of table is either right, or refused with the SQL that makes it so. */
@WithServers
@DisplayName("R3: replica identities of every kind of table")
final class IdentityMatrixTest {

    private static final String[] SCHEMA = {
        "CREATE TABLE publishers (id int PRIMARY KEY, name text NOT NULL)",
        "CREATE TABLE books (id int PRIMARY KEY, title text NOT NULL, publisher_id int)",
        "CREATE TABLE reviews (id int PRIMARY KEY, stars int NOT NULL, book_id int NOT NULL)",
        "CREATE TABLE authors (id int PRIMARY KEY, name text NOT NULL)",
        "CREATE TABLE book_authors (id int PRIMARY KEY, book_id int NOT NULL, author_id int NOT NULL)",
        "INSERT INTO publishers SELECT n, 'p' || n FROM generate_series(1, 3) n",
        "INSERT INTO books SELECT n, 'b' || n, 1 + n % 3 FROM generate_series(1, 9) n",
        "INSERT INTO reviews SELECT n, n % 5, 1 + n % 9 FROM generate_series(1, 30) n",
        "INSERT INTO authors SELECT n, 'a' || n FROM generate_series(1, 4) n",
        "INSERT INTO book_authors SELECT n, 1 + n % 9, 1 + n % 4 FROM generate_series(1, 20) n",
        "ALTER TABLE reviews REPLICA IDENTITY FULL",
        "ALTER TABLE book_authors REPLICA IDENTITY FULL",
        "ALTER TABLE books ALTER publisher_id SET NOT NULL"
    };

    static Stream<Arguments> everyIdentityOfEveryKindOfTable() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Identity.values()).map(identity -> Arguments.of(kind, identity)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource
    void everyIdentityOfEveryKindOfTable(Kind kind, Identity identity, TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            database.execute(identity.sql(kind).toArray(String[]::new));
            if (!kind.sufficient.contains(identity)) {
                String message = String.valueOf(
                        assertThrows(PenstockException.class, () -> start(rig)).getMessage());
                assertTrue(message.contains("public." + kind.table + " lacks " + kind.needed), message);
                Matcher sql = Pattern.compile("Run: (ALTER TABLE [^;]+);").matcher(message);
                assertTrue(sql.find(), message);
                database.execute(sql.group(1));
            }
            start(rig);
            Definitions.assertConverged(rig, BookIndex.DEFINITION);
            for (String change : kind.changes) {
                database.execute(change);
                Definitions.assertConverged(rig, BookIndex.DEFINITION);
            }
        }
    }

    private static void start(Rig rig) throws InterruptedException {
        rig.start(rig.engine(BookIndex.DEFINITION));
    }

    enum Identity {
        DEFAULT,
        FULL,
        /** An index over the primary key's column. */
        NARROW_INDEX,
        /** An index over every column that may not be null. */
        WIDE_INDEX,
        NOTHING;

        List<String> sql(Kind kind) {
            return switch (this) {
                case DEFAULT, FULL, NOTHING -> List.of("ALTER TABLE " + kind.table + " REPLICA IDENTITY " + name());
                case NARROW_INDEX -> index(kind, "id");
                case WIDE_INDEX -> index(kind, kind.columns);
            };
        }

        private static List<String> index(Kind kind, String columns) {
            return List.of(
                    "CREATE UNIQUE INDEX chosen ON " + kind.table + " (" + columns + ")",
                    "ALTER TABLE " + kind.table + " REPLICA IDENTITY USING INDEX chosen");
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // lists of List.of
    enum Kind {
        ROOT(
                "books",
                "id, publisher_id",
                "id",
                List.of(Identity.DEFAULT, Identity.FULL, Identity.NARROW_INDEX, Identity.WIDE_INDEX),
                "INSERT INTO books VALUES (50, 'new', 1)",
                "UPDATE books SET title = 'changed', publisher_id = 2 WHERE id = 3",
                "UPDATE books SET id = 60 WHERE id = 4",
                "DELETE FROM books WHERE id = 5"),
        CHILD(
                "reviews",
                "id, book_id",
                "book_id",
                List.of(Identity.FULL, Identity.WIDE_INDEX),
                "INSERT INTO reviews VALUES (50, 5, 1)",
                "UPDATE reviews SET stars = 1 WHERE id = 3",
                "UPDATE reviews SET book_id = 7 WHERE id = 4",
                "DELETE FROM reviews WHERE id = 5"),
        JUNCTION(
                "book_authors",
                "id, book_id, author_id",
                "book_id",
                List.of(Identity.FULL, Identity.WIDE_INDEX),
                "INSERT INTO book_authors VALUES (50, 1, 4)",
                "UPDATE book_authors SET book_id = 8 WHERE id = 3",
                "UPDATE book_authors SET author_id = 1 + author_id % 4 WHERE id = 4",
                "DELETE FROM book_authors WHERE id = 5"),
        TARGET_OF_A_JUNCTION(
                "authors",
                "id, name",
                "id",
                List.of(Identity.DEFAULT, Identity.FULL, Identity.NARROW_INDEX, Identity.WIDE_INDEX),
                "UPDATE authors SET name = 'renamed' WHERE id = 1",
                "UPDATE authors SET id = 40 WHERE id = 2",
                "INSERT INTO authors VALUES (2, 'again')",
                "DELETE FROM authors WHERE id = 3"),
        TARGET_OF_A_REFERENCE(
                "publishers",
                "id, name",
                "id",
                List.of(Identity.DEFAULT, Identity.FULL, Identity.NARROW_INDEX, Identity.WIDE_INDEX),
                "UPDATE publishers SET name = 'renamed' WHERE id = 1",
                "UPDATE publishers SET id = 40 WHERE id = 2",
                "INSERT INTO publishers VALUES (2, 'again')",
                "DELETE FROM publishers WHERE id = 3");

        private final String table;
        private final String columns;
        private final String needed;
        private final List<Identity> sufficient;
        private final List<String> changes;

        Kind(String table, String columns, String needed, List<Identity> sufficient, String... changes) {
            this.table = table;
            this.columns = columns;
            this.needed = needed;
            this.sufficient = sufficient;
            this.changes = List.of(changes);
        }
    }
}
