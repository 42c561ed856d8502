package moved;

import dev.penstock.definition.DocumentOutput;
import dev.penstock.definition.DocumentWriter;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Makes documents of {@link Article}. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class ArticleDocumentWriter implements DocumentWriter<Article> {

    @Override
    public void write(Article document, DocumentOutput fields) {
        fields.value("id", document.id());
        fields.value("title", document.title());
        fields.value("state", Optional.ofNullable(document.state()).map(this::state).orElse(null));
        fields.value("states", Optional.ofNullable(document.states()).map(values -> values.stream().map(this::state).toList()).orElse(null));
        fields.object("origin", document.origin(), this::origin);
        fields.list("comments", document.comments(), this::comment);
    }

    private String state(Article.State constant) {
        return switch (constant) {
                    case DRAFT -> "draft";
                    case PUBLIC -> "public";
                };
    }

    private void origin(Article.Origin document, DocumentOutput fields) {
        fields.value("name", document.name());
    }

    private void comment(Article.Comment document, DocumentOutput fields) {
        fields.value("id", document.id());
        fields.value("words", document.words());
    }
}
