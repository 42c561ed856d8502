package dev.penstock.it.typed;

import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.document.DocumentTransformer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Index(value = "articles", transformer = Article.Publishing.class)
@Table("articles")
public record Article(
        @Id int id,
        @Text String title,
        State state,
        List<State> states,
        BigDecimal price,
        @Nullable Instant at,
        @Embedded("origin_") @Nullable Origin origin,
        @HasMany(foreignKey = "article_id") List<Comment> comments) {

    public enum State {
        @Label("draft")
        DRAFT,
        @Label("to be seen")
        PUBLIC
    }

    public record Origin(String name, @Nullable Integer year) {}

    @Table("comments")
    public record Comment(@Id int id, String words) {}

    /** Leaves drafts out, and shouts. */
    public static final class Publishing implements DocumentTransformer<Article> {

        @Override
        public @Nullable Article transform(Article article) {
            if (article.title().isEmpty()) {
                throw new IllegalArgumentException("no title");
            }
            return article.state() == State.DRAFT
                    ? null
                    : new Article(
                            article.id(),
                            article.title() + "!",
                            article.state(),
                            article.states(),
                            article.price(),
                            article.at(),
                            article.origin(),
                            article.comments());
        }
    }
}
