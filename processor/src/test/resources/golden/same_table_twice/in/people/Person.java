package people;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** People under people: the same table at four positions. */
@NullMarked
@Index("people")
@Table("people")
@SoftDelete(column = "left_company")
public record Person(
        @Id UUID id,
        String name,
        @HasMany(foreignKey = "manager_id", where = "level = 'senior'") List<Report> seniors,
        @HasMany(foreignKey = "manager_id", where = "people.level IS DISTINCT FROM 'senior'", limit = 2) List<Report> others,
        @Count(table = "people", foreignKey = "mentor_id") int mentored) {

    @Table("people")
    @SoftDelete(column = "left_company")
    public record Report(
            @Id UUID id,
            @Column("name") String reportName,
            @HasMany(foreignKey = "manager_id") List<Leaf> leaves) {}

    @Table("people")
    public record Leaf(@Id UUID id, @Count(table = "people", foreignKey = "manager_id") long below) {}
}
