package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @Test
    void turnsNumberedParametersIntoQuestionMarks() {
        assertEquals(new SqlText("SELECT ? WHERE a = ?", List.of(1, 2)), SqlText.of("SELECT $1 WHERE a = $2"));
    }

    @Test
    void bindsAParameterAgainWhereverItIsRepeatedAndInWhateverOrder() {
        assertEquals(new SqlText("? ? ? ?", List.of(2, 1, 2, 12)), SqlText.of("$2 $1 $2 $12"));
    }

    @Test
    void doublesOperatorsThatAreQuestionMarks() {
        assertEquals(
                new SqlText("a ?? 'k' AND b ??| ? AND c ??& d", List.of(1)),
                SqlText.of("a ? 'k' AND b ?| $1 AND c ?& d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'$1 ?'",
                "''",
                "'it''s $1'",
                "'\\' || $$?$$",
                "E'\\' $1'",
                "e'it''s \\\\'",
                "E'\\'$1\\''",
                "\"$1 ?\"",
                "\"a\"\"$1\"",
                "$$ $1 ? ' $$",
                "$tag$ $1 $$ ? $tag$",
                "$größe$ $1 $größe$",
                "-- $1 ? '\nSELECT 2",
                "-- $1",
                "/* $1 ? ' */ SELECT 2",
                "/* a\n$1 **/ SELECT 2",
                "a$1 + b$2",
                "U&'\\0061 $1'",
                "date'\\' || '$1'",
                "2 / 3 * 4",
            })
    void leavesAlone(String sql) {
        assertEquals(new SqlText(sql, List.of()), SqlText.of(sql));
    }

    @Test
    void goesOnAfterWhatItLeavesAlone() {
        assertEquals(
                new SqlText(
                        "'$1' = ? -- $2\n AND \"?\" = ? /* $3 */ AND $$?$$ = ? AND E'\\'' = ?", List.of(4, 5, 6, 7)),
                SqlText.of("'$1' = $4 -- $2\n AND \"?\" = $5 /* $3 */ AND $$?$$ = $6 AND E'\\'' = $7"));
    }

    @Test
    void copesWithLiteralsOfAnyLength() {
        String literal = "'" + "it''s ".repeat(50_000) + "'";

        assertEquals(new SqlText(literal + " ?", List.of(1)), SqlText.of(literal + " $1"));
    }
}
