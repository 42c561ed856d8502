package dev.penstock.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensearch.client.opensearch._types.DerivedField;
import org.opensearch.client.opensearch._types.SlicedScroll;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.msearch.MultisearchHeader;
import org.opensearch.client.opensearch.core.search.Pit;

class BatchedRequestTest {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            Boolean.class,
            true,
            Integer.class,
            1,
            Long.class,
            1L,
            String.class,
            "text",
            List.class,
            List.of("text"),
            Map.class,
            Map.of(
                    "text",
                    DerivedField.of(field -> field.name("text")
                            .type("keyword")
                            .script(script -> script.inline(code -> code.source("1"))))),
            Pit.class,
            Pit.of(pit -> pit.id("text")),
            SlicedScroll.class,
            SlicedScroll.of(slice -> slice.id(0).max(2)),
            Time.class,
            Time.of(time -> time.time("1s")),
            Operator.class,
            Operator.And);

    /** What a search can say and a part of a batch cannot. */
    static Stream<String> whatBatchesLack() {
        Set<String> there = Stream.of(MultisearchHeader.class, MultisearchBody.class)
                .flatMap(BatchedRequestTest::properties)
                .collect(Collectors.toSet());
        return properties(SearchRequest.class).filter(property -> !there.contains(property));
    }

    @ParameterizedTest
    @MethodSource("whatBatchesLack")
    void isRefusedAndNotDropped(String property) throws ReflectiveOperationException {
        SearchRequest.Builder request = new SearchRequest.Builder();
        Class<?> type = SearchRequest.class.getMethod(property).getReturnType();
        SearchRequest.Builder.class.getMethod(property, type).invoke(request, VALUES.get(type));
        SearchRequest searched = request.build();

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> BatchedRequest.of(searched));

        assertTrue(refusal.toString().endsWith(": send it by itself"), refusal::toString);
    }

    @Test
    void whatHeadersHaveIsKept() {
        MultisearchHeader header = BatchedRequest.of(SearchRequest.of(request -> request.index("shop")
                        .ignoreUnavailable(true)
                        .allowNoIndices(false)
                        .routing("1")))
                .header();

        assertEquals(List.of("shop"), header.index());
        assertEquals(true, header.ignoreUnavailable());
        assertEquals(false, header.allowNoIndices());
        assertEquals("1", header.routing());
    }

    private static Stream<String> properties(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && Modifier.isFinal(method.getModifiers()))
                .map(Method::getName);
    }
}
