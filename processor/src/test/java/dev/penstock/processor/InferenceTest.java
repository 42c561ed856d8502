package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a catalog says is as good as written; without one, nothing changes. */
class InferenceTest {

    private static final Path CATALOG = Path.of("src/test/resources/checked/catalog.json");

    @TempDir
    Path project;

    @Test
    void theShortestRecordIsTheLongOne() {
        String shortest = """
                @Index("users")
                record User(
                    int id,
                    String email,
                    @HasMany List<Review> reviews,
                    @HasMany(foreignKey = "user_id") List<Order> orders,
                    @HasOne @Nullable Profile profile,
                    @BelongsTo @Nullable Country country,
                    @ManyToMany List<Role> roles,
                    @Count(table = "reviews") long reviewCount,
                    @Exists(table = "reviews") boolean hasReviewed,
                    @Sum(table = "reviews", column = "stars") int stars,
                    @Ids(table = "reviews", column = "id") List<Long> reviewIds,
                    @Ids(table = "roles", column = "id", through = @Through(table = "user_roles")) List<Integer> roleIds) {}
                record Review(long id, short stars) {}
                record Order(long id, @HasMany List<Item> items) {}
                record Item(long orderId, int line) {}
                record Profile(int userId, @Nullable String bio) {}
                record Country(String code, String name) {}
                record Role(int id, String name) {}
                """;
        String longest = """
                @Index("users") @Table("users")
                record User(
                    @Id int id,
                    String email,
                    @HasMany(foreignKey = "user_id") List<Review> reviews,
                    @HasMany(foreignKey = "user_id") List<Order> orders,
                    @HasOne(foreignKey = "user_id") @Nullable Profile profile,
                    @BelongsTo(column = "country_code") @Nullable Country country,
                    @ManyToMany(through = @Through(table = "user_roles", left = "user_id", right = "role_id")) List<Role> roles,
                    @Count(table = "reviews", foreignKey = "user_id") long reviewCount,
                    @Exists(table = "reviews", foreignKey = "user_id") boolean hasReviewed,
                    @Sum(table = "reviews", foreignKey = "user_id", column = "stars") int stars,
                    @Ids(table = "reviews", foreignKey = "user_id", column = "id") List<Long> reviewIds,
                    @Ids(table = "roles", column = "id",
                        through = @Through(table = "user_roles", left = "user_id", right = "role_id")) List<Integer> roleIds) {}
                @Table("reviews") record Review(@Id long id, short stars) {}
                @Table("orders") record Order(@Id long id, @HasMany(foreignKey = "order_id") List<Item> items) {}
                @Table("items") record Item(@Id long orderId, @Id int line) {}
                @Table("profiles") record Profile(@Id int userId, @Nullable String bio) {}
                @Table("countries") record Country(@Id @Column(type = "character(2)") String code, String name) {}
                @Table("roles") record Role(@Id int id, String name) {}
                """;
        assertEquals(definition(compile(longest, "none")), definition(compile(shortest, CATALOG.toString())));
    }

    @Test
    void aForeignKeyToAnotherKeyThanTheRecordsIsReferredTo() {
        String records = """
                @Index("orders") @Table("orders")
                record Order(@Id String number, long id, @HasMany%s List<Item> items) {}
                @Table("items") record Item(@Id long orderId, @Id int line) {}
                """;
        String written = records.formatted("(foreignKey = \"order_id\", references = \"id\")");
        assertEquals(
                definition(compile(written, "none")), definition(compile(records.formatted(""), CATALOG.toString())));
        assertEquals(
                definition(compile(written, "none")),
                definition(compile(records.formatted("(foreignKey = \"order_id\")"), CATALOG.toString())));
    }

    @Test
    void whatIsNeverNullInTheDatabaseIsNeverNullInTheRecord() {
        String record = """
                @NullUnmarked
                @Index("users") @Table("users") record User(@Id int id, String email, String fullName) {}
                """;
        String with = builder(compile(record, CATALOG.toString()));
        assertTrue(with.contains(".required(fields, \"email\")"), with);
        assertTrue(with.contains(".optional(fields, \"fullName\")"), with);
        String without = builder(compile(record, "none"));
        assertTrue(without.contains(".optional(fields, \"email\")"), without);
    }

    @Test
    void ofTwoForeignKeysTheOneWithTheComponentsNameIsMeant() {
        String records = """
                @Index("orders") @Table("orders")
                record Order(@Id long id, @BelongsTo User user, @BelongsTo @Nullable User approver) {}
                @Table("users") record User(@Id int id) {}
                """;
        assertEquals(definition(compile(records, "none")), definition(compile(records, CATALOG.toString())));
    }

    @Test
    void theColumnWithTheComponentsNameIsMeantWithoutAForeignKeyToo() {
        String records = """
                @Index("drafts") @Table("drafts") record Draft(@Id long id, @BelongsTo @Nullable User user) {}
                @Table("users") record User(@Id int id) {}
                """;
        assertEquals(definition(compile(records, "none")), definition(compile(records, CATALOG.toString())));
    }

    @Test
    void tablesOfOtherSchemasAreFound() {
        String shortest = """
                @Index("events") record Event(long id, @BelongsTo User user) {}
                record User(int id, @Count(table = "reviews") long reviews) {}
                """;
        String longest = """
                @Index("events") @Table(value = "events", schema = "audit")
                record Event(@Id long id, @BelongsTo(column = "user_id") User user) {}
                @Table(value = "users", schema = "public")
                record User(@Id int id, @Count(table = "reviews", foreignKey = "user_id") long reviews) {}
                """;
        assertEquals(definition(compile(longest, "none")), definition(compile(shortest, CATALOG.toString())));
    }

    @Test
    void whatIsInferredDoesForAllPlacesOfARecord() {
        String keys = """
                @Index("users") @Table("users")
                record User(
                    @Id int id,
                    @HasMany(table = "%s", foreignKey = "user_id") List<Badge> one,
                    @HasMany(table = "%s", foreignKey = "user_id") List<Badge> other) {}
                record Badge(@Id String code, @HasMany(table = "badges", foreignKey = "code") List<Twin> twins) {}
                record Twin(@Id String code) {}
                """;
        for (List<String> tables : List.of(List.of("badges", "short_badges"), List.of("short_badges", "badges"))) {
            String records = keys.formatted(tables.toArray());
            assertEquals(definition(compile(records, "none")), definition(compile(records, CATALOG.toString())));
        }
        Compilation ofTwoKeys = compile("""
                @Index("users") @Table("users")
                record User(
                    @Id int id,
                    @HasMany(table = "comments") List<Comment> comments,
                    @HasMany(table = "remarks") List<Comment> remarks) {}
                record Comment(long id, String code) {}
                """, CATALOG.toString());
        assertThat(ofTwoKeys).hadErrorCount(2);
        assertThat(ofTwoKeys).hadErrorContaining("[ELEMENT_NEEDS_ID] comments");
        assertThat(ofTwoKeys).hadErrorContaining("[ELEMENT_NEEDS_ID] remarks");
    }

    @Test
    void aKeyThatMayBeLeftOutIsNotMissedUntilTheTableIsKnown() {
        Compilation unknown = compile("""
                @Index("nobodies") record Nobody(String email) {}
                @Index("users") @Table("user") record User(int id, @HasMany(table = "ordr") List<Order> orders) {}
                record Order(long id) {}
                """, CATALOG.toString());
        assertThat(unknown).hadErrorCount(3);
        assertThat(unknown).hadErrorContaining("[INDEX_NEEDS_TABLE] Nobody");
        assertThat(unknown).hadErrorContaining("[TABLE_NOT_KNOWN] User");
        assertThat(unknown).hadErrorContaining("[TABLE_NOT_KNOWN] orders");
        assertThat(compile("@Index(\"u\") @Table(\"users\") record User(String email) {}", CATALOG.toString()))
                .hadErrorContaining("Write: @Id on the components that are the primary key (id)");
    }

    @Test
    void othersAreToldOfNullWhatIsWritten() {
        String record = """
                @NullUnmarked @Index("users") @Table("users") record User(@Id int id, String email) {}
                """;
        assertEquals(
                generated(compile(record, "none"), ".properties"),
                generated(compile(record, CATALOG.toString()), ".properties"));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRecordThatEmbedsItselfTwiceEnds() {
        Compilation compilation = compile("""
                @Index("orders") @Table("orders")
                record Order(@Id long id, @Embedded("ab") Order one, @Embedded("cd") Order other) {}
                """, CATALOG.toString());
        assertThat(compilation).hadErrorContaining("[NESTING_ENDLESS]");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void recordsThatAllEmbedOneAnotherEnd() {
        List<String> names = IntStream.range(0, 14).mapToObj(i -> "Part" + i).toList();
        String parts = names.stream()
                .map(name -> "record " + name
                        + names.stream()
                                .filter(other -> !other.equals(name))
                                .map(other -> "@Embedded(\"p\") " + other + " " + other.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "(", ") {}\n")))
                .collect(Collectors.joining());
        Compilation compilation = compile("""
                @Index("orders") @Table("orders") record Order(@Id long id, @Embedded("p") Part0 part) {}
                """ + parts, CATALOG.toString());
        assertThat(compilation).hadErrorContaining("[NESTING_ENDLESS]");
    }

    @Test
    void theCatalogOfAnotherProjectAroundItIsNot() {
        TextFiles.write(project.resolve("src/main/penstock/catalog.json"), TextFiles.text(CATALOG));
        Path within = project.resolve("inner");
        TextFiles.write(within.resolve(".git/HEAD"), "ref: refs/heads/main");
        Path source = within.resolve("module/src/main/java/User.java");
        TextFiles.write(source, """
                import dev.penstock.annotation.*;
                @Index("users") @Table("users") record User(@Id int id, String mail) {}
                """);
        Path classes = within.resolve("module/target/classes");
        assertTrue(CompilerRun.ofJavac(classes).run(List.of(source)));
        TextFiles.write(within.resolve("src/main/penstock/catalog.json"), TextFiles.text(CATALOG));
        assertFalse(CompilerRun.ofJavac(classes).run(List.of(source)));
    }

    @Test
    void theCatalogOfTheProjectIsFound() {
        TextFiles.write(project.resolve("src/main/penstock/catalog.json"), TextFiles.text(CATALOG));
        Path source = project.resolve("src/main/java/shop/User.java");
        TextFiles.write(source, """
                package shop;
                import dev.penstock.annotation.*;
                @Index("users") @Table("users") record User(@Id int id, String mail) {}
                """);
        List<Path> sources = List.of(source);
        for (CompilerRun compiler : List.of(
                CompilerRun.ofJavac(project.resolve("target/classes")),
                CompilerRun.ofEclipse(project.resolve("target/classes")))) {
            assertFalse(compiler.run(sources), compiler::messages);
            assertTrue(compiler.messages().contains("[COLUMN_NOT_KNOWN] mail: no column \"mail\""), compiler::messages);
        }
        assertTrue(CompilerRun.ofJavac(project.resolve("target/classes"))
                .withOptions("-Apenstock.catalog=none")
                .run(sources));
    }

    @Test
    void aCatalogThatCannotBeUsedIsTheOnlyMistake() {
        String wrong = """
                @Index("users") record User(int id, String mail) {}
                """;
        assertEquals(
                "[CATALOG_NOT_USABLE] the catalog nowhere.json: it is not there",
                broken(wrong, Path.of("nowhere.json")));
        assertEquals(": it is no JSON (line 1)", broken(wrong, "{\"format\""));
        assertEquals(": it is no JSON object", broken(wrong, "[]"));
        assertEquals(": it has no text \"format\" where one belongs", broken(wrong, "{}"));
        assertEquals(
                ": its format is 2, and this processor knows no later than 1: use a newer one",
                broken(wrong, "{\"format\": 2}"));
        assertEquals(": its format is 0, which there never was", broken(wrong, "{\"format\": 0}"));
        assertEquals(": it has no text \"format\" where one belongs", broken(wrong, "{\"format\": null}"));
        assertEquals(
                ": its \"nullable\" is neither true nor false",
                broken(
                        wrong,
                        "{\"format\": 1, \"domains\": [{\"type\": \"a\", \"base\": \"b\", \"nullable\": \"no\"}]}"));
        assertEquals(": its \"tables\" is no list", broken(wrong, "{\"format\": 1, \"tables\": 7}"));
        assertEquals(
                ": its \"tables\" has something that is no object", broken(wrong, "{\"format\": 1, \"tables\": [7]}"));
    }

    @Test
    void aCatalogWithoutTablesIsToldOf() {
        Path file = project.resolve("catalog.json");
        TextFiles.write(file, "{\"format\": 1}");
        Compilation compilation =
                compile("@Index(\"users\") @Table(\"users\") record User(@Id int id) {}", file.toString());
        assertThat(compilation).hadErrorContaining("Make the catalog again: it has no table at all");
    }

    private String broken(String records, String catalog) {
        Path file = project.resolve("catalog.json");
        TextFiles.write(file, catalog);
        return broken(records, file).replace("[CATALOG_NOT_USABLE] the catalog " + file, "");
    }

    private static String broken(String records, Path catalog) {
        Compilation compilation = compile(records, catalog.toString());
        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        return compilation.errors().get(0).getMessage(null).lines().findFirst().orElseThrow();
    }

    private static Compilation compile(String records, String catalog) {
        return Javac.withProcessor()
                .withOptions("--release", "17", "-Apenstock.catalog=" + catalog)
                .compile(Javac.source("shop/Shop.java", """
                        package shop;
                        import dev.penstock.annotation.*;
                        import java.util.List;
                        import org.jspecify.annotations.*;
                        @NullMarked class Shop {
                        %s
                        }
                        """.formatted(records)));
    }

    private static String definition(Compilation compilation) {
        assertThat(compilation).succeededWithoutWarnings();
        return generated(compilation, ".json");
    }

    private static String builder(Compilation compilation) {
        assertThat(compilation).succeeded();
        return generated(compilation, "DocumentBuilder.java");
    }

    private static String generated(Compilation compilation, String ending) {
        Map<String, String> files = Javac.generated(compilation);
        return files.keySet().stream()
                .filter(path -> path.endsWith(ending))
                .map(files::get)
                .findFirst()
                .orElseThrow();
    }
}
