package dev.penstock.runtime.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as PostgreSQL's settings have them (documentation, 20.1.1): {@code 30s}, {@code 5min}, {@code 500ms}. */
final class TimeText {

    private static final Pattern TIME = Pattern.compile("(\\d{1,12})\\s*([a-z]*)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private TimeText() {}

    /**
     * Reads a time; null when it is none.
     *
     * @param unit of a number that stands alone
     */
    static @Nullable Duration parse(String text, String unit) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        Long millis = MILLIS.get(parts.group(2).isEmpty() ? unit : parts.group(2));
        return millis == null ? null : Duration.ofMillis(Long.parseLong(parts.group(1)) * millis);
    }

    /** For messages: in the largest unit that leaves no rest. */
    static String of(Duration time) {
        long millis = time.toMillis();
        for (String unit : new String[] {"h", "min", "s"}) {
            long size = MILLIS.getOrDefault(unit, 1L);
            if (millis >= size && millis % size == 0) {
                return millis / size + " " + unit;
            }
        }
        return millis + " ms";
    }
}
