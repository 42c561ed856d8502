package deep;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Index("continents")
@Table("continents")
public record Continent(
        @Id String code,
        @HasMany(foreignKey = "continent", orderBy = "population desc nulls last, name", limit = 2) List<Country> countries) {}
