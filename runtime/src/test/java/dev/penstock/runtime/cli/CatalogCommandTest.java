package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.catalog.CatalogFile;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code penstock catalog} does when it is told nothing. */
class CatalogCommandTest {

    @Test
    void theCatalogIsWrittenWhereCheckAndCompilerLookForIt() {
        CommandLine catalog =
                Objects.requireNonNull(Main.program().getSubcommands().get("catalog"));
        String output = FileKeys.standard(catalog.getCommandSpec().findOption("--output"));

        assertEquals(CatalogFile.CONVENTION, Path.of(Objects.requireNonNull(output)));
    }
}
