package dev.penstock.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.declare.JavaName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all generated classes have in common.
 *
 * @param marksGenerated whether the user's code can see {@code javax.annotation.processing.Generated}
 * @param marksNull whether the user's code can see JSpecify
 * @param importsJavaLang whether a class of the package hides one of {@code java.lang}
 */
public record CodeStyle(boolean marksGenerated, boolean marksNull, boolean importsJavaLang) {

    /** The classes of {@code java.lang} in generated code. */
    public static final List<String> JAVA_LANG = List.of("IllegalArgumentException", "Override", "String");

    /** Jackson's trees; named, not used: this module does without them. */
    static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( {0,8})/\\*\\*\n\\1 \\* (.{1,100})\n\\1 \\*/$");

    private static final Pattern CLASS_START = Pattern.compile("(?m)^( *(?:public )?(?:static )?final class .*\\{\n)");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

    private static final String PROCESSOR = "dev.penstock.processor.IndexProcessor";

    /** Begins a class. */
    public TypeSpec.Builder classBuilder(JavaName name) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(name.simpleName());
        if (marksNull) {
            builder.addAnnotation(NULL_MARKED);
        }
        if (marksGenerated) {
            builder.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        return builder;
    }

    /** The source of a file without text blocks. */
    public SourceFile file(JavaName name, TypeSpec type) {
        return file(name, type, new TextBlocks());
    }

    /** The source of a file, with a few things written as people write them. */
    SourceFile file(JavaName name, TypeSpec type, TextBlocks blocks) {
        String source = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!importsJavaLang)
                .build()
                .toString();
        String tidy = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */").replaceAll("\\{\n +}\n", "{}\n");
        tidy = CLASS_START.matcher(tidy).replaceAll("$1\n");
        return new SourceFile(name, ascii(blocks.putInto(tidy)));
    }

    /** Compilers write and read sources in the encoding they are told or find, which may lack any character but these. */
    private static String ascii(String source) {
        return NOT_ASCII
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(StringLiteral.unicodeEscaped(found.group())));
    }

    /** The name as JavaPoet has it. */
    public static ClassName className(JavaName name) {
        ClassName className =
                ClassName.get(name.packageName(), name.simpleNames().get(0));
        for (String nested : name.simpleNames().subList(1, name.simpleNames().size())) {
            className = className.nestedClass(nested);
        }
        return className;
    }
}
