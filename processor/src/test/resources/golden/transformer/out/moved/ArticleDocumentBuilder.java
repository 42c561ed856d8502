package moved;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Article} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ArticleDocumentBuilder implements DocumentBuilder<Article> {

    /** Makes a builder. */
    public ArticleDocumentBuilder() {}

    @Override
    public Article build(DocumentFields fields) {
        return new Article(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "title"),
                fields.optional("state", this::state),
                fields.values("states", this::state),
                fields.optionalObject("origin", this::origin),
                fields.list("comments", this::comment));
    }

    private Article.State state(String label) {
        return switch (label) {
                    case "draft" -> Article.State.DRAFT;
                    case "public" -> Article.State.PUBLIC;
                    default -> throw new IllegalArgumentException("no constant of State has this label");
                };
    }

    private Article.Origin origin(DocumentFields fields) {
        return new Article.Origin(
                ScalarType.STRING.required(fields, "name"));
    }

    private Article.Comment comment(DocumentFields fields) {
        return new Article.Comment(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "words"));
    }
}
