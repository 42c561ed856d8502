package dev.penstock.runtime.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 500ms}, {@code 30s}, {@code 5min}, {@code 1h}; a number alone is seconds. */
final class TimeConverter implements ITypeConverter<Duration> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|min|h)?");

    @Override
    public Duration convert(String text) {
        return time(text, "s");
    }

    /**
     * The time.
     *
     * @param unit that of a number alone; empty if there is none
     */
    static Duration time(String text, String unit) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || (time.group(2) == null && unit.isEmpty())) {
            throw new TypeConversionException("'" + text + "' is no time; write 500ms, 30s or 1min");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2) == null ? unit : time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
