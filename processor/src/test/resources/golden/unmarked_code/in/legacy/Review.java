package legacy;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Table("reviews")
public record Review(@Id long id, @Text String text, @Nullable Short stars) {}
