package moved;

import dev.penstock.annotation.*;
import dev.penstock.document.DocumentTransformer;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Index(value = "articles", transformer = Article.Summary.class)
@Table("articles")
public record Article(
        @Id int id,
        String title,
        @Nullable State state,
        List<State> states,
        @Embedded("origin_") @Nullable Origin origin,
        @HasMany(foreignKey = "article_id") List<Comment> comments) {

    public enum State {
        @Label("draft") DRAFT,
        @Label("public") PUBLIC
    }

    public record Origin(String name) {}

    @Table("comments")
    public record Comment(@Id int id, String words) {}

    /** Leaves drafts out. */
    public static final class Summary implements DocumentTransformer<Article> {

        @Override
        public @Nullable Article transform(Article document) {
            return document.state() == State.DRAFT ? null : document;
        }
    }
}
