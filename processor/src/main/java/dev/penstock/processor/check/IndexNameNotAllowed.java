package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an index is one that OpenSearch accepts. */
final class IndexNameNotAllowed implements Rule.OfRecord {

    private static final String CODE = "INDEX_NAME_NOT_ALLOWED";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.index().isEmpty()) {
            return;
        }
        String name = declared.index().get().index().value();
        if (!ALLOWED.matcher(name).matches() || name.length() > LONGEST) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            declared.name().simpleName(),
                            "\"" + name + "\" cannot be the name of an index",
                            "Names have lower case letters, digits, - and _ after a first letter or digit, at most "
                                    + LONGEST + " of them.",
                            "Write: @Index(\"" + suggestion(name, declared) + "\")",
                            declared.index().get().index().origin()));
        }
    }

    /**
     * Narrower than OpenSearch (documentation, Create index, Index naming restrictions), since the name is a file name
     * and part of other names as well.
     */
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    /** OpenSearch allows 255 bytes; the names of generations are longer than that of the index. */
    private static final int LONGEST = 200;

    private static String suggestion(String name, RecordDeclaration declared) {
        String allowed =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^[_-]+|[_-]+$", "");
        return allowed.isEmpty() || allowed.length() > LONGEST
                ? declared.name().simpleName().toLowerCase(Locale.ROOT)
                : allowed;
    }
}
