package dev.penstock.it.keys;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Keys of the types whose equal values have several texts, or that Java does not tell. */
final class Keys {

    private Keys() {}

    @Index("citexts")
    @Table("citexts")
    record Citext(
            @Id @Column(type = "citext") String code,
            @HasMany(foreignKey = "parent") List<OfCitext> children) {
        @Table("citext_children")
        record OfCitext(@Id int id) {}
    }

    @Index("chars")
    @Table("chars")
    record Char(
            @Id @Column(type = "char(5)") String code,
            @HasMany(foreignKey = "parent") List<OfChar> children) {
        @Table("char_children")
        record OfChar(
                @Id int id,

                @Count(table = "char_grandchildren", foreignKey = "child_id")
                long count) {}
    }

    @Index("numerics")
    @Table("numerics")
    record Numeric(
            @Id BigDecimal code,
            @HasMany(foreignKey = "parent") List<OfNumeric> children) {
        @Table("numeric_children")
        record OfNumeric(@Id int id) {}
    }

    @Index("enums")
    @Table("enums")
    record Enumerated(
            @Id @Column(type = "mood") Mood mood,
            @HasMany(foreignKey = "parent") List<OfEnumerated> children) {
        @Table("enum_children")
        record OfEnumerated(@Id int id) {}
    }

    enum Mood {
        GOOD,
        BAD
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    @Index("mixed")
    @Table("mixed")
    record Mixed(
            @Id byte[] bytes,
            @Id LocalDate day,
            @Id Instant at,
            @Id @Column(type = "digits") String digits,

            @HasMany(foreignKey = {"bytes", "day", "at", "digits"})
            List<OfMixed> children) {
        @Table("mixed_children")
        record OfMixed(@Id int id) {}
    }
}
