package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** The mistake in README.md is reported as it is shown there. */
class ReadmeTest {

    private static final Path SHOP = Path.of("../examples/shop/src/main");
    private static final String USER = "dev/penstock/example/shop/User.java";

    @Test
    void aTypoInTheShopIsReportedAsShown() {
        String sound = TextFiles.text(SHOP.resolve("java").resolve(USER));
        String wrong = sound.replace("@Column(\"full_name\")", "@Column(\"fulname\")");
        assertTrue(!wrong.equals(sound));
        Compilation compilation = Javac.withProcessor()
                .withOptions("--release", "17", "-Apenstock.catalog=" + SHOP.resolve("penstock/catalog.json"))
                .compile(Javac.source(USER, wrong));
        assertThat(compilation).hadErrorCount(1);
        Diagnostic<?> error = compilation.errors().get(0);
        String shown = "User.java:[" + error.getLineNumber() + "," + error.getColumnNumber() + "] "
                + error.getMessage(Locale.ROOT);
        String readme = TextFiles.text(Path.of("../README.md"));
        int start = readme.indexOf("User.java:[");
        assertEquals(lines(shown), lines(readme.substring(start, readme.indexOf("```", start))));
    }

    private static String lines(String text) {
        return text.strip().replaceAll("\\s*\n\\s*", "\n");
    }
}
