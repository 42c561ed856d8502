package dev.penstock.processor.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    private static final List<String> COLUMNS = List.of("id", "email", "full_name", "first_name", "placed_at");

    @Test
    void aLetterThatIsWrongMissingOrTooManyIsNoObstacle() {
        assertMeans("full_name", "full_nome");
        assertMeans("full_name", "fulname");
        assertMeans("full_name", "full__name");
        assertMeans("email", "e_mail");
    }

    @Test
    void capitalLettersAreNoObstacle() {
        assertMeans("placed_at", "PLACED_AT");
        assertMeans("placed_at", "placedAt");
    }

    @Test
    void theNearestNameIsMeant() {
        assertMeans("first_name", "firs_name");
        assertMeans("full_name", "ful_name");
    }

    @Test
    void ofNamesThatAreEquallyNearTheFirstInTheAlphabetIsMeant() {
        assertEquals("; did you mean \"name_a\"?", DidYouMean.among(List.of("name_c", "name_a"), "name_b"));
    }

    @Test
    void nothingIsSaidOfNamesThatAreUnlike() {
        assertEquals("", DidYouMean.among(COLUMNS, "country"));
        assertEquals("", DidYouMean.among(COLUMNS, "x"));
        assertEquals("", DidYouMean.among(List.of(), "id"));
        assertEquals("", DidYouMean.among(COLUMNS, ""));
    }

    private static void assertMeans(String known, String unknown) {
        assertEquals("; did you mean \"" + known + "\"?", DidYouMean.among(COLUMNS, unknown));
    }
}
