package dev.penstock.processor.generate;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.declare.JavaName;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.lang.model.element.Modifier;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBlocksTest {

    private static final String CHARACTERS =
            "ab\"\"\"\\ \\ \n\n  \t\r\f\u0000\u0085$%{}äé\u202e\ud83d\ude00\udb40\udc01";

    /** No literal is that long; only statements are, which are text blocks. */
    private static final int LITERAL = 20_000;

    @TempDir
    Path folder;

    @Test
    void everyTextComesBackFromTheCompiler() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "\"",
                "\"\"\"",
                "\\",
                "\n",
                " \n ",
                "a\n",
                "  a\n  b",
                "  a\n b\n",
                "\n\n a",
                "\u0001\"0\"\u0001",
                "\\u0041",
                "a\u2028b\u2029c",
                "\\\""));
        Random random = new Random(1);
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            texts.add(text.toString());
        }
        texts.add("0123456789 \n".repeat(20_000));
        texts.add("a" + "\ud83d\ude00 \"".repeat(20_000));
        StringBuilder all = new StringBuilder("'\\u0041'");
        for (int character = 0; character <= Character.MAX_CODE_POINT; character += character < 0x3000 ? 1 : 0x0fff) {
            if (Character.getType(character) != Character.SURROGATE) {
                all.appendCodePoint(character);
            }
        }
        // The quotes keep white space outside ASCII from the ends of lines.
        texts.add("'" + all.toString().replace("\n", "'\n'") + "'");

        TextBlocks blocks = new TextBlocks();
        TypeSpec.Builder type = TypeSpec.classBuilder("Texts").addModifiers(Modifier.PUBLIC);
        for (int i = 0; i < texts.size(); i++) {
            type.addMethod(MethodSpec.methodBuilder("text" + i)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(String.class)
                    .addStatement("return $L", blocks.of(texts.get(i)))
                    .build());
            if (texts.get(i).length() < LITERAL) {
                type.addMethod(MethodSpec.methodBuilder("literal" + i)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(String.class)
                        .addStatement("return $L", StringLiteral.of(texts.get(i)))
                        .build());
            }
        }
        SourceFile file =
                new CodeStyle(false, false, false).file(new JavaName("", List.of("Texts")), type.build(), blocks);
        Compilation compilation = Compiler.javac().compile(JavaFileObjects.forSourceString("Texts", file.text()));
        assertThat(compilation).succeeded();
        try (InputStream bytes = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "Texts.class")
                .orElseThrow()
                .openInputStream()) {
            Files.copy(bytes, folder.resolve("Texts.class"));
        }

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> compiled = loader.loadClass("Texts");
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(texts.get(i), compiled.getMethod("text" + i).invoke(null));
                if (texts.get(i).length() < LITERAL) {
                    assertEquals(texts.get(i), compiled.getMethod("literal" + i).invoke(null));
                }
            }
        }
        assertTrue(texts.size() > 300);
    }
}
