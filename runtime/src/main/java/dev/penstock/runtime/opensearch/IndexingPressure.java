package dev.penstock.runtime.opensearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an OpenSearch that is busy from one that will never take a request: both answer with status 429, and only the reason
 * says how large the request was and how large all of them may be (OpenSearch documentation, Indexing pressure; Elasticsearch
 * writes the limit in three ways).
 */
final class IndexingPressure {

    private static final Pattern REASON = Pattern.compile(
            "(?:coordinating|primary)_operation_bytes=(\\d{1,18}), max_(?:coordinating_and_primary|coordinating|primary)_bytes=(\\d{1,18})");

    private static final int STATUS = 429;

    private IndexingPressure() {}

    /** Whether it was refused for what it is alone, whatever else the server is busy with. */
    static boolean neverTakes(int status, String reason) {
        Matcher sizes = REASON.matcher(status == STATUS ? reason : "");
        return sizes.find() && Long.parseLong(sizes.group(1)) > Long.parseLong(sizes.group(2));
    }
}
