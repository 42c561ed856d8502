package names;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Named like a class that the generated code uses. */
@NullMarked
@Index("fields")
@Table("order")
public record DocumentFields(@Id int list, @HasMany(table = "item", foreignKey = "order") List<ScalarType> items) {

    public record ScalarType(@Id int id) {}
}
