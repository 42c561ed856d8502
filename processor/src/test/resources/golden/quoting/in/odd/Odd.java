package odd;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Names that must be quoted with care, and such that are taken already. */
@NullMarked
@Index("odd-names_1")
@Table(value = "requested", schema = "a \"schema\"")
@SoftDelete(column = "Is Deleted?")
public record Odd(
        @Id @Column("ordinal") String ordinal,
        @Column("a \"quoted\" name") @Nullable String quoted,
        @Column("MixedCase") @Nullable String mixedCase,
        @Column("select") @Nullable String reserved,
        @Column("back\\slash \"\"\" ends") @Nullable String backslash,
        @Column("%s") @Nullable String percent,
        @Column("$1") @Nullable String dollar,
        @Column("line\nbreak 'and' tab\t") @Nullable String lineBreak,
        @Column("ünï 😀") @Nullable String unicode,
        @Column("*/ {@code") @Nullable String comment,
        @Column("a\u2028b\u2029c\u0085d\u202ee\u200df") @Nullable String separators,
        @Nullable Integer httpURLPath2,
        @HasMany(table = "requested", foreignKey = "parent \"id\"", orderBy = "\"MixedCase\" DESC NULLS FIRST, Ordinal", where = "\"MixedCase\" <> 'a''b\n\\' AND ordinal <> $x$ c' $x$ AND ordinal <> 'a\u2028b\u2029c'")
                List<Default> changed) {

    /** Named like a keyword, and read from the table that the root is read from. */
    @Table(value = "Changed", schema = "a \"schema\"")
    @SoftDelete(column = "Is Deleted?")
    public record Default(
            @Id String ordinal,
            @HasMany(foreignKey = "document") List<Build> document,
            @HasMany(table = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé", foreignKey = "document") List<Build> sameAgain,
            @HasMany(foreignKey = "of\u2029") List<Line> lines) {}

    /** Read from a table whose name has a line separator. */
    @Table("li\u2028ne")
    public record Line(@Id int id) {}

    /** Named like a method of the builder. */
    @Table("changed")
    public record Build(@Id int id) {}
}
