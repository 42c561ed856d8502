package dev.penstock.distribution;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.cli.LogBackend.Format;
import dev.penstock.runtime.cli.SecretMask;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a line of what is logged, in UTF-8 and without secrets. A stack trace follows as lines of its own in text, and is a member
 * in JSON. Thread-safe.
 */
final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** An id may have any characters, those that move the cursor or look like a line of the log too. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Format format;
    private final SecretMask mask;

    LineEncoder(Format format, SecretMask mask) {
        this.format = format;
        this.mask = mask;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = switch (format) {
            case TEXT -> text(event);
            case JSON -> json(event);
        };
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String text(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String line = "%s %-5s %s: %s"
                .formatted(
                        time(event),
                        event.getLevel(),
                        logger.substring(logger.lastIndexOf('.') + 1),
                        CONTROL.matcher(inOneLine(message(event))).replaceAll("\uFFFD"));
        return event.getThrowableProxy() == null ? line : line + "\n" + stackTrace(event);
    }

    private String json(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", time(event));
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", message(event));
        if (event.getThrowableProxy() != null) {
            line.put("error", stackTrace(event));
        }
        if (!event.getMDCPropertyMap().isEmpty()) {
            ObjectNode diagnostics = line.putObject("mdc");
            event.getMDCPropertyMap().forEach((name, value) -> diagnostics.put(name, mask.in(value)));
        }
        return line.toString();
    }

    private static String inOneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String time(ILoggingEvent event) {
        return MILLISECONDS.format(event.getInstant());
    }

    private String message(ILoggingEvent event) {
        return mask.in(event.getFormattedMessage());
    }

    private String stackTrace(ILoggingEvent event) {
        return mask.in(ThrowableProxyUtil.asString(event.getThrowableProxy())).stripTrailing();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
