package dev.penstock.benchmarks.client;

import dev.penstock.benchmarks.client.Order.Status;
import dev.penstock.client.query.Fuzziness;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch.core.SearchRequest;

/** The same request, built both ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBuilding {

    private static final BigDecimal PRICE = new BigDecimal("19.90");

    private final String status = Status.OPEN.name();
    private final String words = "neighbor";
    private final int quantity = 3;

    /** Both must be the same. */
    void compare() {
        String penstock = penstock().toJsonString();
        String opensearch = opensearch().toJsonString();
        if (!penstock.equals(opensearch)) {
            throw new IllegalStateException("the requests differ:\n" + penstock + "\n" + opensearch);
        }
    }

    /** By the generated query class. */
    @Benchmark
    public SearchRequest penstock() {
        return OrderQuery.search()
                .filter(order -> order.status().eq(Status.valueOf(status)))
                .must(order -> order.note().matches(words).fuzziness(Fuzziness.AUTO))
                .filter(order -> order.items()
                        .any(item ->
                                item.quantity().gte(quantity).and(item.price().gt(PRICE))))
                .sort(order -> order.placedAt().desc())
                .size(20)
                .toRequest();
    }

    /** By opensearch-java's builders. */
    @Benchmark
    public SearchRequest opensearch() {
        return SearchRequest.of(search -> search.index(OrderQuery.INDEX.alias(""))
                .query(query -> query.bool(bool -> bool.filter(filter ->
                                filter.term(term -> term.field("status").value(FieldValue.of(status))))
                        .filter(filter -> filter.nested(nested -> nested.path("items")
                                .query(items -> items.bool(both -> both.must(must -> must.range(range ->
                                                range.field("items.quantity").gte(JsonData.of(quantity))))
                                        .must(must -> must.range(range ->
                                                range.field("items.price").gt(JsonData.of(PRICE.toPlainString()))))))))
                        .must(must -> must.match(match ->
                                match.field("note").query(FieldValue.of(words)).fuzziness("AUTO")))))
                .sort(sort -> sort.field(field -> field.field("placedAt").order(SortOrder.Desc)))
                .size(20));
    }
}
