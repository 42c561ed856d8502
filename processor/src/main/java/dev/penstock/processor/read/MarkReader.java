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
            // A label means nothing here, which the reader of declarations has noted.
            if (word.isPresent() && !word.get().equals("Label")) {
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
        ElementOrigin origin = attributes.origin();
        return switch (word) {
            case "Column" -> new Mark.ColumnMark(origin, attributes.text("value"), attributes.text("type"));
            case "Constant" -> new Mark.ConstantMark(origin, attributes.text("value"));
            case "Default" -> new Mark.DefaultMark(origin, attributes.text("value"));
            case "Embedded" -> new Mark.EmbeddedMark(origin, attributes.text("value"));
            case "Expression" -> new Mark.ExpressionMark(origin, attributes.text("value"), attributes.texts("uses"));
            case "Id" -> new Mark.IdMark(origin);
            case "Identifier" -> new Mark.IdentifierMark(origin, attributes.flag("keyword"), attributes.flag("sort"));
            case "Keyword" -> new Mark.KeywordMark(origin, attributes.flag("sort"), attributes.flag("text"));
            case "Location" ->
                new Mark.LocationMark(
                        origin,
                        attributes.text("latitude"),
                        attributes.text("longitude"),
                        attributes.constant("format"));
            case "Lowercase" -> new Mark.LowercaseMark(origin);
            case "Mapping" -> new Mark.MappingMark(origin, attributes.text("type"), attributes.text("options"));
            case "Scaled" -> new Mark.ScaledMark(origin, attributes.number("value"));
            case "Text" ->
                new Mark.TextMark(
                        origin,
                        attributes.text("analyzer"),
                        attributes.flag("icu"),
                        attributes.flag("keyword"),
                        attributes.flag("sort"));
            case "Trim" -> new Mark.TrimMark(origin);
            default -> RelationReader.read(word, attributes);
        };
    }
}
