package dev.penstock.it.values;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import org.jspecify.annotations.Nullable;

/** All its texts are so long that PostgreSQL keeps them apart from their rows. */
@Index("letters")
@Table("letters")
public record Letter(
        @Id int id,
        int opened,
        @Text String body,

        @BelongsTo(column = "author", references = "name") @Nullable Author sender) {

    @Table("authors")
    public record Author(@Id String name, int born) {}
}
