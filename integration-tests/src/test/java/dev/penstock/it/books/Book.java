package dev.penstock.it.books;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A root, a child, a junction and the targets of both kinds of reference. */
@Index("books")
@Table("books")
public record Book(
        @Id int id,
        String title,

        @BelongsTo(column = "publisher_id") @Nullable Publisher publisher,

        @HasMany(foreignKey = "book_id") List<Review> reviews,

        @ManyToMany(through = @Through(table = "book_authors", left = "book_id", right = "author_id"))
        List<Author> authors) {

    @Table("publishers")
    public record Publisher(@Id int id, String name) {}

    @Table("reviews")
    public record Review(@Id int id, int stars) {}

    @Table("authors")
    public record Author(@Id int id, String name) {}
}
