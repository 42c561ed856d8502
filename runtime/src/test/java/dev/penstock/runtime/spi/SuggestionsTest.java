package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> COLUMNS = List.of("id", "full_name", "created_at", "Email");

    @Test
    void namesTheNearest() {
        assertEquals(Optional.of("full_name"), Suggestions.nearest("fulname", COLUMNS));
        assertEquals(Optional.of("created_at"), Suggestions.nearest("createdat", COLUMNS));
    }

    @Test
    void countsUpperAndLowerCaseAsTheSame() {
        assertEquals(Optional.of("Email"), Suggestions.nearest("email", COLUMNS));
        assertEquals(Optional.of("full_name"), Suggestions.nearest("FULL_NAME", COLUMNS));
    }

    @Test
    void allowsOneSlipInAShortName() {
        assertEquals(Optional.of("id"), Suggestions.nearest("ie", COLUMNS));
    }

    @Test
    void namesNothingThatIsFarOff() {
        assertEquals(Optional.empty(), Suggestions.nearest("phone", COLUMNS));
        assertEquals(Optional.empty(), Suggestions.nearest("x", List.of("abc")));
        assertEquals(Optional.empty(), Suggestions.nearest("id", List.of()));
    }
}
