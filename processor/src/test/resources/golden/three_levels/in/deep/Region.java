package deep;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Table("regions")
@SoftDelete
public record Region(
        @Id int id,
        String name,
        @HasMany(foreignKey = "region_id") List<City> cities,
        @Count(table = "cities", foreignKey = "region_id", where = "harbour") int harbours) {

    @Table("cities")
    public record City(@Id int id, boolean harbour) {}
}
