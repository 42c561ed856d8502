package dev.penstock.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Compiles the project and prints the SQL, the mapping and the lookups of its indexes: <code>penstock print</code>. Needs no server. */
@Mojo(name = "print", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class PrintMojo extends CommandMojo {

    /** The indexes that are printed, separated by commas; by default all that are defined. */
    @Parameter(property = "penstock.indexes")
    private @Nullable String indexes;

    /** What is printed: <code>all</code>, <code>sql</code>, <code>mapping</code> or <code>lookups</code>. */
    @Parameter(property = "penstock.part", defaultValue = "all")
    private String part;

    @Override
    String command() {
        return "print";
    }

    @Override
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("--part=" + part));
        if (indexes != null) {
            Arrays.stream(indexes.split(",", -1))
                    .map(String::strip)
                    .filter(index -> !index.isEmpty())
                    .forEach(options::add);
        }
        return options;
    }
}
