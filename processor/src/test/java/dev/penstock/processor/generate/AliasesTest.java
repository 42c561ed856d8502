package dev.penstock.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    void anInnerNameHidesNoOuterOne() {
        Aliases outer = Aliases.none();
        assertEquals("users", outer.take("users"));
        assertEquals("users_2", outer.inner().take("users"));
        assertEquals("users_2", outer.inner().take("users"));
        assertEquals("users_2", outer.take("users"));
        assertEquals("users_3", outer.inner().take("users"));
    }

    @Test
    void aLongNameIsCutBeforeItsNumber() {
        Aliases aliases = Aliases.none();
        String name = "ä".repeat(31) + "x";
        aliases.take(name);
        String second = aliases.take(name);
        assertEquals("ä".repeat(30) + "_2", second);
        assertEquals(62, second.getBytes(StandardCharsets.UTF_8).length);
    }
}
