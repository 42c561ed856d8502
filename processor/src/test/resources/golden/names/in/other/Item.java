package other;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.NullMarked;

/** Has the simple name of another element, and is an index itself. */
@NullMarked
@Index("other-items")
@Table("item")
public record Item(@Id int id) {}
