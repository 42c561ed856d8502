package keys;

import dev.penstock.annotation.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Keys of the types whose equal values have several texts, or that Java does not tell. */
@NullMarked
class Keys {

    @Index("citexts")
    @Table("citexts")
    record Citext(@Id @Column(type = "citext") String code, @HasMany(foreignKey = "parent") List<Child> children) {
        @Table("citext_children")
        record Child(@Id int id) {}
    }

    @Index("chars")
    @Table("chars")
    record Char(@Id @Column(type = "char(5)") String code, @HasMany(foreignKey = "parent") List<Child> children) {
        @Table("char_children")
        record Child(@Id int id, @Count(table = "char_grandchildren", foreignKey = "child_id") long count) {}
    }

    @Index("numerics")
    @Table("numerics")
    record Numeric(@Id BigDecimal code, @HasMany(foreignKey = "parent") List<Child> children) {
        @Table("numeric_children")
        record Child(@Id int id) {}
    }

    @Index("enums")
    @Table("enums")
    record Enumerated(@Id @Column(type = "mood") Mood mood, @HasMany(foreignKey = "parent") List<Child> children) {
        @Table("enum_children")
        record Child(@Id int id) {}
    }

    @Index("booleans")
    @Table("booleans")
    record Flag(
            @Id boolean flag,
            @HasMany(table = "flag_children", foreignKey = "parent", column = "weight", orderBy = "weight desc", limit = 2)
                    List<Double> heaviest,
            @HasMany(table = "flag_children", foreignKey = "parent", column = "code") List<String> codes) {}

    @Index("folded")
    @Table("folded")
    record Folded(@Id @Mapping(options = "{\"normalizer\": \"lowercase\"}") String code) {}

    enum Mood {
        GOOD,
        BAD
    }

    @Index("mixed")
    @Table("mixed")
    record Mixed(
            @Id byte[] bytes,
            @Id LocalDate day,
            @Id Instant at,
            @Id @Column(type = "digits") String digits,
            @HasMany(foreignKey = {"bytes", "day", "at", "digits"}) List<Child> children) {
        @Table("mixed_children")
        record Child(@Id int id) {}
    }
}
