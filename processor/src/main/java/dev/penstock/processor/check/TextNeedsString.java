package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.UnresolvedType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Mark.IdentifierMark;
import dev.penstock.processor.declare.Mark.KeywordMark;
import dev.penstock.processor.declare.Mark.TextMark;
import dev.penstock.processor.declare.RecordDeclaration;

/** {@code @Text} and {@code @Identifier} are for text, {@code @Keyword} for what is found as a whole. */
final class TextNeedsString implements Rule.OfComponent {

    private static final String CODE = "TEXT_NEEDS_STRING";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        ComponentType type = component.type();
        if (type instanceof UnresolvedType || TextTypes.isText(type)) {
            return;
        }
        component.marks().stream()
                .filter(mark -> mark instanceof TextMark
                        || mark instanceof IdentifierMark
                        || (mark instanceof KeywordMark && !TextTypes.isKeyword(type)))
                .findFirst()
                .ifPresent(mark -> problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "@" + mark.name() + " on " + type.text(),
                                "The type says how the value is searched; only text can be searched in several ways.",
                                "Write: the component without @" + mark.name(),
                                mark.origin())));
    }
}
