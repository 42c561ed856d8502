package dev.penstock.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.cli.LogBackend;
import dev.penstock.runtime.cli.LogBackend.Format;
import dev.penstock.runtime.cli.SecretMask;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** What is logged, as it comes out on standard error. */
class LogbackLogTest {

    private static final SecretMask MASK = SecretMask.of(Map.of("A_TOKEN", "correct-horse"));

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LogBackend log =
            ServiceLoader.load(LogBackend.class).findFirst().orElseThrow();

    @BeforeEach
    void catchErrors() {
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void letErrorsGo() {
        System.setErr(before);
        System.clearProperty("logback.configurationFile");
        log.configure(Format.TEXT, Level.INFO, MASK);
    }

    @Test
    void aLineOfTextHasTimeLevelAndWho() {
        assertTrue(log.configure(Format.TEXT, Level.INFO, MASK));

        LoggerFactory.getLogger("dev.penstock.runtime.Engine").warn("seeded {}", "users");

        assertTrue(
                written().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  Engine: seeded users\n"),
                written());
    }

    @Test
    void aMessageOfSeveralLinesIsOneLineOfText() {
        log.configure(Format.TEXT, Level.INFO, MASK);

        LoggerFactory.getLogger("dev.penstock.X").info("one\n  two \u001b[31mred");

        assertTrue(written().endsWith(" INFO  X: one two \uFFFD[31mred\n"), written());
    }

    @Test
    void aLineOfJsonHasEverything() throws JsonProcessingException {
        log.configure(Format.JSON, Level.INFO, MASK);
        MDC.put("trace_id", "ab12");
        try {
            LoggerFactory.getLogger("dev.penstock.X").error("stopped\nhere", new IllegalStateException("why"));
        } finally {
            MDC.remove("trace_id");
        }

        JsonNode line = new ObjectMapper().readTree(written());
        assertEquals(1, written().lines().count());
        assertEquals("ERROR", line.get("level").textValue());
        assertEquals("dev.penstock.X", line.get("logger").textValue());
        assertEquals("stopped\nhere", line.get("message").textValue());
        assertEquals(Thread.currentThread().getName(), line.get("thread").textValue());
        assertEquals("ab12", line.get("mdc").get("trace_id").textValue());
        assertTrue(line.get("time").textValue().endsWith("Z"));
        assertTrue(line.get("error").textValue().startsWith("java.lang.IllegalStateException: why\n\tat dev."));
    }

    @Test
    void secretsDoNotComeOutOfEitherFormat() {
        for (Format format : Format.values()) {
            log.configure(format, Level.INFO, MASK);
            LoggerFactory.getLogger("dev.penstock.X")
                    .warn(
                            "planted {} {} {}",
                            "correct-horse",
                            "postgresql://u:hunter2@h/d",
                            "Authorization: Basic aHVudGVyMg==",
                            new IllegalStateException(
                                    "password=hunter2", new IllegalArgumentException("{\"token\": \"hunter2\"}")));
        }

        assertTrue(written().contains("planted *** postgresql://u:***@h/d"), written());
        assertFalse(
                written().contains("hunter2")
                        || written().contains("aHVudGVyMg")
                        || written().contains("horse"),
                written());
    }

    @Test
    void penstockLogsWhatWasAskedForAndLibrariesOnlyWarn() {
        log.configure(Format.TEXT, Level.DEBUG, MASK);

        LoggerFactory.getLogger("dev.penstock.X").debug("ours");
        LoggerFactory.getLogger("org.apache.hc.client5.http.wire").debug("theirs");
        java.util.logging.Logger.getLogger("org.postgresql.X").warning("the driver's");
        log.configure(Format.TEXT, Level.WARN, MASK);
        LoggerFactory.getLogger("dev.penstock.X").info("too little");

        assertTrue(written().contains("DEBUG X: ours\n"), written());
        assertTrue(written().contains("WARN  X: the driver's\n"), written());
        assertFalse(written().contains("theirs") || written().contains("too little"), written());
    }

    @Test
    void aConfigurationOfSomebodysOwnIsLeftAlone() {
        System.setProperty("logback.configurationFile", "mine.xml");

        assertFalse(log.configure(Format.JSON, Level.INFO, MASK));
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
