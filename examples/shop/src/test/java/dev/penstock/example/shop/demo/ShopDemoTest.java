package dev.penstock.example.shop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** The demo as a whole. */
class ShopDemoTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everythingHolds() {
        assertEquals(0, run("--users", "300"), () -> out + "\n" + err);
        assertEquals("", err.toString());
        String text = out.toString();
        List<String> inThisOrder = List.of(
                "V1__shop.sql, V2__reviews.sql, V3__replica_identity.sql",
                "300 users",
                "seeded in",
                "1  INSERT",
                "+ email: \"mary.shelley@example.com\"",
                "2  UPDATE",
                "\"status\":\"SHIPPED\"",
                "3  DELETE",
                "4  Another parent",
                "- orderCount: 2",
                "+ orderCount: 3",
                "5  Soft delete",
                "+ (no document)",
                "6  TRUNCATE",
                "+ reviews: []",
                "Mary Shelley <mary.shelley@example.com>, 2 x ",
                "ordered",
                "the hits are records",
                "documents compared, every one is as the database says");
        int at = 0;
        for (String part : inThisOrder) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, () -> "\"" + part + "\" is missing or out of order in\n" + text);
            at = found;
        }
        long steps = text.lines()
                .filter(line -> line.contains("from commit to written"))
                .count();
        assertEquals(6, steps, text);
    }

    @Test
    void takenPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, run("--postgres-port", Integer.toString(taken.getLocalPort())));
            assertEquals(
                    "shop: cannot start PostgreSQL: Port " + taken.getLocalPort() + " is taken"
                            + System.lineSeparator(),
                    err.toString());
        }
    }

    @Test
    void wrongOptionsShowTheUsage() {
        assertEquals(2, run("--folow"));
        assertTrue(err.toString().contains("--folow") && err.toString().contains("Usage: shop"), err.toString());
        assertEquals(2, run("--users", "7"));
        assertEquals(2, run("--opensearch-port", "70000"));
    }

    @Test
    void helpIsNoFailure() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--follow"), out.toString());
    }

    private int run(String... args) {
        return ShopDemo.execute(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
    }
}
