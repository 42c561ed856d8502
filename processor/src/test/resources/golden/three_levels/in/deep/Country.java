package deep;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Table("countries")
public record Country(
        @Id int id,
        @Text String name,
        @Nullable Long population,
        @HasMany(foreignKey = "country_id", limit = 1, orderBy = "Name") List<Region> regions,
        @Count(table = "regions", foreignKey = "country_id") long regionCount) {}
