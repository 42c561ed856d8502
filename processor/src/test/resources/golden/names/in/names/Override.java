package names;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.NullMarked;

/** Hides java.lang.Override in this package. */
@NullMarked
@Index("overrides")
@Table("item")
public record Override(@Id int id) {}
