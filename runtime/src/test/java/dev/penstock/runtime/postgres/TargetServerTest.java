package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetServerTest {

    @ParameterizedTest
    @CsvSource({
        "ANY, true, true,",
        "PRIMARY, true, false,",
        "STANDBY, false, true,",
        "PREFER_PRIMARY, true, false, ANY",
        "PREFER_STANDBY, false, true, ANY",
    })
    void takesWhatIsWantedAndPerhapsTheRest(
            TargetServer target, boolean primary, boolean standby, @Nullable TargetServer otherwise) {
        assertEquals(primary, target.takes(false));
        assertEquals(standby, target.takes(true));
        assertEquals(otherwise, target.otherwise());
    }
}
