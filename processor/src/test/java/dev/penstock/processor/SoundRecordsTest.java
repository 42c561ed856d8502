package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With a catalog, too, nothing is said of records that have no mistake. */
class SoundRecordsTest {

    private static final Path CATALOG = Path.of("src/test/resources/checked/catalog.json");

    @Test
    void theKeyOfAnElementTellsItFromOthersOfItsList() {
        isSound("""
                @Index("orders") @Table("orders")
                record Order(@Id long id, @HasMany(foreignKey = "order_id") List<Item> items) {}
                @Table("items") record Item(@Id int line) {}
                """);
    }

    @Test
    void aListOfNoArrayIsEmpty() {
        isSound("""
                @Index("drafts") @Table("drafts") record Draft(@Id long id, List<String> labels) {}
                """);
    }

    @Test
    void anEmbeddedRecordThatMayBeNullIsNullAsAWhole() {
        isSound("""
                @Index("drafts") @Table("drafts") record Draft(@Id long id, @Embedded @Nullable Address address) {}
                record Address(String street, String city) {}
                """);
    }

    @Test
    void conditionsLeaveOutTheRowsThatHaveNull() {
        isSound("""
                @Index("drafts") @Table("drafts")
                @Where("STREET  is  not null and \\"city\\" notnull and drafts.note>'a' and id between 1 and 7")
                record Draft(@Id long id, @Embedded Address address, String note) {}
                record Address(String street, String city) {}
                @Index("users") @Table("users")
                record User(
                    @Id int id,
                    @HasMany(foreignKey = "approver_id", where = "note <> ''") List<Approved> approved,
                    @HasMany(foreignKey = "approver_id", filter = @Filter(column = "note", value = "a")) List<Approved> a) {}
                @Table("drafts") record Approved(@Id long id, String note) {}
                """);
    }

    @Test
    void theKeyOfJoinedTablesIsShared() {
        isSound("""
                @Index("drafts") @Table("drafts")
                record Draft(
                    @Id long id,
                    @BelongsTo(column = "person_id") @Nullable Contractor contractor,
                    @BelongsTo(column = "contractor_id") @Nullable Person person) {}
                @Table("contractors") record Contractor(@Id int id) {}
                @Table("persons") record Person(@Id int id, String name) {}
                """);
    }

    @Test
    void datesAreComparedWithTimes() {
        isSound("""
                @Index("drafts") @Table("drafts")
                record Draft(@Id long id, @BelongsTo(column = "day") @Nullable Day day) {}
                @Table("days") record Day(@Id LocalDate day, String weather) {}
                """);
    }

    private static void isSound(String records) {
        assertThat(Javac.withProcessor()
                        .withOptions("--release", "17", "-Apenstock.catalog=" + CATALOG)
                        .compile(Javac.source("shop/Shop.java", """
                                package shop;
                                import dev.penstock.annotation.*;
                                import dev.penstock.document.*;
                                import java.math.*;
                                import java.time.*;
                                import java.util.*;
                                import org.jspecify.annotations.*;
                                @NullMarked class Shop {
                                %s
                                }
                                """.formatted(records))))
                .succeededWithoutWarnings();
    }
}
