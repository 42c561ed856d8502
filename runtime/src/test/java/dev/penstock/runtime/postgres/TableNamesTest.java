package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import org.junit.jupiter.api.Test;

class TableNamesTest {

    @Test
    void namesAreReadAsPeopleWriteThem() {
        assertEquals(new TableName("public", "orders"), TableNames.parse(" orders "));
        assertEquals(new TableName("shop", "Lines"), TableNames.parse("shop.Lines"));
        assertEquals(new TableName("a.b", "c\"d"), TableNames.parse("\"a.b\".\"c\"\"d\""));
        assertThrows(PenstockException.class, () -> TableNames.parse("a.b.c"));
        assertThrows(PenstockException.class, () -> TableNames.parse(""));
    }

    @Test
    void idsOfTransactionsGetTheirUpperHalf() {
        TransactionIds ids = new TransactionIds(0x2_0000_0010L);

        assertEquals(0x2_0000_0005L, ids.full(5));
        assertEquals(0x1_FFFF_FFF0L, ids.full(0xFFFF_FFF0));
        assertEquals(0x2_0000_0007L, ids.full(7));
        assertEquals(0x2_7000_0000L, ids.full(0x7000_0000));
        assertEquals(0x2_9000_0000L, ids.full(0x9000_0000));
    }
}
