package dev.penstock.client.aggregation;

import dev.penstock.client.query.FieldCodec;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.DoubleTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.LongTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.MultiBucketBase;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;

/** The buckets of terms, which OpenSearch gives by the type of the field: text, whole numbers, fractions, or none at all. */
final class TermsBuckets {

    private TermsBuckets() {}

    static <V> List<Bucket<V>> of(Aggregate result, FieldCodec<V> codec, AggregationList inner) {
        List<Bucket<V>> buckets = new ArrayList<>();
        if (result.isSterms()) {
            for (StringTermsBucket bucket : result.sterms().buckets().array()) {
                buckets.add(bucket(bucket.key(), bucket, codec, inner));
            }
        } else if (result.isLterms()) {
            for (LongTermsBucket bucket : result.lterms().buckets().array()) {
                buckets.add(bucket(key(bucket), bucket, codec, inner));
            }
        } else if (result.isDterms()) {
            for (DoubleTermsBucket bucket : result.dterms().buckets().array()) {
                buckets.add(bucket(Double.toString(bucket.key()), bucket, codec, inner));
            }
        }
        return List.copyOf(buckets);
    }

    /** Dates and flags are numbers with a text. */
    private static String key(LongTermsBucket bucket) {
        String text = bucket.keyAsString();
        return text == null ? bucket.key()._toJsonString() : text;
    }

    private static <V> Bucket<V> bucket(
            String key, MultiBucketBase bucket, FieldCodec<V> codec, AggregationList inner) {
        return new Bucket<>(codec.read(key), bucket.docCount(), inner, bucket.aggregations());
    }
}
