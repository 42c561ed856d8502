package dev.penstock.client.aggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch._types.aggregations.Buckets;
import org.opensearch.client.opensearch._types.aggregations.RangeBucket;

class NamedRangesTest {

    private static final NamedRanges<String> RANGES =
            NamedRanges.<String>none().with("dear", "100-").with("cheap", "-10");

    @Test
    void bucketsComeInTheOrderOfTheNames() {
        List<RangeBucket> found = List.of(bucket("cheap", 3), bucket("dear", 1));

        List<Bucket<String>> buckets = RANGES.read(Buckets.of(result -> result.array(found)), AggregationList.NONE);

        assertEquals(List.of("100-", "-10"), RANGES.list());
        assertEquals(List.of("dear", "cheap"), buckets.stream().map(Bucket::key).toList());
        assertEquals(List.of(1L, 3L), buckets.stream().map(Bucket::count).toList());
    }

    /** OpenSearch answers with two buckets of the same key, one of which nobody would see. */
    @Test
    void aNameStandsForOneRange() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> RANGES.with("cheap", "-20"));

        assertEquals("two ranges have the name \"cheap\"; give each a name of its own", refusal.getMessage());
    }

    private static RangeBucket bucket(String key, long count) {
        return RangeBucket.of(bucket -> bucket.key(key).docCount(count));
    }
}
