package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType.EnumType;
import dev.penstock.processor.declare.ComponentType.ScalarType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Mark.KeywordMark;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Scalar;
import java.util.Optional;

/** {@code @Text} is for text, {@code @Keyword} for what is found as a whole. */
final class TextNeedsString implements Rule.OfComponent {

    private static final String CODE = "TEXT_NEEDS_STRING";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (component.isRelation() || component.type() instanceof UnresolvedType) {
            return;
        }
        Optional<TextMark> text = component.mark(TextMark.class);
        Optional<KeywordMark> keyword = component.mark(KeywordMark.class);
        boolean isString = component.type() instanceof ScalarType type && type.scalar() == Scalar.STRING;
        boolean isKeyword = component.type() instanceof EnumType
                || (component.type() instanceof ScalarType scalar && scalar.scalar() == Scalar.UUID);
        if (text.isPresent() && !isString) {
            problems.add(declared.name(), problem("@Text", component, text.get()));
        } else if (keyword.isPresent() && !isString && !isKeyword) {
            problems.add(declared.name(), problem("@Keyword", component, keyword.get()));
        }
    }

    private static Problem problem(String annotation, ComponentDeclaration component, Mark mark) {
        return new Problem(
                CODE,
                component.name(),
                annotation + " on " + component.type().text(),
                "The type says how the value is searched; only text can be searched in two ways.",
                "Write: the component without " + annotation,
                mark.origin());
    }
}
