package dev.penstock.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that runs an engine, or looks whether one could run. */
abstract sealed class EngineMojo extends DatabaseMojo permits RunMojo, CheckMojo {

    /**
     * The OpenSearch: <code>http://host:port</code> or <code>https://...</code>. Goes before the variable
     * <code>PENSTOCK_OPENSEARCH_URL</code>; user and secrets have variables of their own.
     */
    @Parameter(property = "penstock.openSearchUrl")
    private @Nullable String openSearchUrl;

    /** The indexes that are meant, separated by commas; by default all that are defined. */
    @Parameter(property = "penstock.indexes")
    private @Nullable String indexes;

    @Override
    List<String> options() throws MojoFailureException {
        List<String> options = new ArrayList<>();
        if (indexes != null) {
            options.add("--index=" + indexes);
        }
        return options;
    }

    @Override
    final Map<String, String> variables() throws MojoFailureException {
        Map<String, String> variables = new LinkedHashMap<>(super.variables());
        if (openSearchUrl != null) {
            variables.put("PENSTOCK_OPENSEARCH_URL", openSearchUrl);
        }
        return variables;
    }
}
