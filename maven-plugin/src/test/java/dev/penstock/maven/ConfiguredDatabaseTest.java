package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for the address of a database in a configuration file. */
class ConfiguredDatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'source:\n  url: postgresql://db/shop\n', true",
        "'# ours\nsource:  # the shop\n\n  slot: shop\n  # where\n  host: db\n', true",
        "'source: {slot: shop, url: \"postgresql://db/shop\"}\n', true",
        "'source:\n  slot: shop\nsinks:\n  default:\n    url: http://search:9200\n', false",
        "'sinks:\n  default:\n    url: http://search:9200\n', false",
        "'', false"
    })
    void onlyWhatIsSaidOfTheSource(String text, boolean expected) throws Exception {
        Path file = folder.resolve("penstock.yml");
        Files.writeString(file, text);
        assertEquals(expected, ConfiguredDatabase.isIn(file));
    }

    @ParameterizedTest
    @CsvSource({"nowhere.yml, false", "'', false"})
    void aFileThatIsNotThereSaysNothing(String name, boolean expected) {
        assertEquals(expected, ConfiguredDatabase.isIn(folder.resolve(name)));
    }
}
