package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void argumentsAreSeparatedBySpace() {
        assertEquals(List.of("--index=users,orders", "--json"), Words.of("  --index=users,orders\n   --json "));
        assertEquals(List.of(), Words.of(""));
        assertEquals(List.of(), Words.of(null));
    }

    @Test
    void quotesKeepTogetherWhatStandsInThem() {
        assertEquals(
                List.of("-Dname=two words", "one word", "it's"), Words.of("-Dname=\"two words\" 'one word' \"it's\""));
    }

    @Test
    void aQuoteThatIsNotEndedIsALetter() {
        assertEquals(List.of("O'Brien", "--json"), Words.of("O'Brien --json"));
    }
}
