package another;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import org.jspecify.annotations.NullMarked;

/** Has the simple name of another index. */
@NullMarked
@Index("another-items")
@Table("item")
public record Item(@Id int id, long parent) {}
