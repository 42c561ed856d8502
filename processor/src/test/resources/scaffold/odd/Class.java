package search;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Index("class")
@Table("class")
@NullMarked
public record Class(
        @Id @Column("default") int defaultValue,
        @Text @Column("int") String intValue,
        @Column("hashCode") long hashCodeValue,
        @Column("hash code") @Nullable Long hashCodeValue2,
        @Text @Column("2nd") @Nullable String column2nd,
        @Column("createdAt") Instant createdAt2,
        @Nullable LocalDateTime createdAt,
        @Column("_id") @Nullable Integer id,
        @Scaled(2) @Column("Größe") @Nullable BigDecimal größe,
        @Text @Column("a\"b\\c") String aBC,
        @Column("?") @Nullable Boolean column,
        @Nullable LocalDate 漢字,
        @Text @Nullable String address2Line,
        @Column("line_2") @Nullable String line2,
        @HasMany(foreignKey = "class") List<StringRow> strings,
        @HasMany(foreignKey = "class_id") List<TextRow> texts,
        @HasOne(foreignKey = "class_default") @Nullable UnicodeTable ünïcodeTable) {

    @Table("String")
    public record StringRow(
            @Id UUID id,
            @Column("class") int classValue) {}

    @Table("texts")
    public record TextRow(
            @Id long id,
            @Nullable Integer classId,
            @Text String body) {}

    @Table("Ünïcode Tables")
    public record UnicodeTable(
            @Id short id,
            int classDefault) {}
}
