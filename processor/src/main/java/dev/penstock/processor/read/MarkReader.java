package dev.penstock.processor.read;

import dev.penstock.processor.declare.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads the annotations of a record component. */
final class MarkReader {

    private final Elements elements;

    MarkReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * The marks on an element.
     *
     * @return empty when an attribute is not known yet
     */
    Optional<List<Mark>> read(Element annotated, ElementOrigin origin, boolean fixedOrigin) {
        List<Mark> marks = new ArrayList<>();
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            Optional<String> word = Vocabulary.word(mirror);
            if (word.isPresent()) {
                Attributes attributes = new Attributes(elements, mirror, origin, fixedOrigin);
                if (attributes.areUnresolved()) {
                    return Optional.empty();
                }
                marks.add(mark(word.get(), attributes));
            }
        }
        return Optional.of(marks);
    }

    private static Mark mark(String word, Attributes attributes) {
        return switch (word) {
            case "Column" -> new Mark.ColumnMark(attributes.origin(), attributes.text("value"));
            case "Count" ->
                new Mark.CountMark(
                        attributes.origin(),
                        attributes.text("table"),
                        attributes.text("schema"),
                        attributes.texts("foreignKey"),
                        attributes.text("where"));
            case "HasMany" ->
                new Mark.HasManyMark(
                        attributes.origin(),
                        attributes.text("table"),
                        attributes.text("schema"),
                        attributes.texts("foreignKey"),
                        attributes.text("orderBy"),
                        attributes.number("limit"),
                        attributes.text("where"));
            case "Id" -> new Mark.IdMark(attributes.origin());
            case "Keyword" -> new Mark.KeywordMark(attributes.origin());
            case "Text" -> new Mark.TextMark(attributes.origin());
            default -> throw new IllegalStateException("@" + word + " cannot stand on a component");
        };
    }
}
