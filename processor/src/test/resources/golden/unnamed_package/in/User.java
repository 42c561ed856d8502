import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** In no package. */
@NullMarked
@Index("users")
@Table("users")
public record User(@Id int id, String name, @HasMany(foreignKey = "manager_id") List<Report> reports) {

    @Table("users")
    public record Report(@Id int id) {}
}
