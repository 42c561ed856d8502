package dev.penstock.convergence;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mutation that changes nothing would not be found, and nothing dies at a failpoint that is not there. */
@DisplayName("What is woven into the engine has its place there")
final class WeavingTest {

    static Stream<Weaving> weavings() {
        return Stream.concat(
                Arrays.stream(Mutation.values()).flatMap(mutation -> mutation.weavings().stream()),
                Arrays.stream(Failpoint.values()).map(Failpoint::weaving));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weavings")
    void itChangesItsMethod(Weaving weaving) throws Exception {
        String file = "/" + weaving.internalName() + ".class";
        try (InputStream in = Objects.requireNonNull(WeavingTest.class.getResourceAsStream(file), file)) {
            byte[] bytes = in.readAllBytes();
            assertNotEquals(Arrays.hashCode(bytes), Arrays.hashCode(weaving.apply(bytes)));
        }
    }
}
