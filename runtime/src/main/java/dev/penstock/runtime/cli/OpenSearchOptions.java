package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.OpenSearchSink;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of OpenSearch as a sink. */
final class OpenSearchOptions {

    @Option(
            names = "--opensearch-url",
            defaultValue = "${env:PENSTOCK_OPENSEARCH_URL:-http://localhost:9200}",
            showDefaultValue = Visibility.NEVER,
            description = "http://host:port, http://localhost:9200 by default. Variable: PENSTOCK_OPENSEARCH_URL; user"
                    + " and password go into PENSTOCK_OPENSEARCH_USERNAME and PENSTOCK_OPENSEARCH_PASSWORD.")
    private String url = "";

    @Option(
            names = "--index-prefix",
            defaultValue = "${env:PENSTOCK_INDEX_PREFIX:-}",
            description = "What the names of all indexes begin with. Variable: PENSTOCK_INDEX_PREFIX.")
    private String indexPrefix = "";

    /** A sink as the options describe it. */
    OpenSearchSink.Builder builder() {
        OpenSearchSink.Builder openSearch = OpenSearchSink.builder(url).prefix(indexPrefix);
        String user = System.getenv("PENSTOCK_OPENSEARCH_USERNAME");
        String password = System.getenv("PENSTOCK_OPENSEARCH_PASSWORD");
        if (user != null) {
            openSearch.user(user);
        }
        if (password != null) {
            openSearch.password(password);
        }
        return openSearch;
    }
}
