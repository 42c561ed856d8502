/**
 * OpenSearch as a sink: bulk requests whose versions decide, generations behind aliases, and {@code penstock_meta}.
 *
 * <p>Enters: versioned documents as bytes, which go out as they came. Leaves: HTTP requests over opensearch-java's generic
 * client, and for each document a verdict. {@link dev.penstock.runtime.opensearch.OpenSearchSink} is the only public class
 * and the one to read first; {@code Bulk} makes a request of documents and {@code BulkReply} reads what became of them.
 */
@NullMarked
package dev.penstock.runtime.opensearch;

import org.jspecify.annotations.NullMarked;
