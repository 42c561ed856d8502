package dev.penstock.runtime.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as PostgreSQL writes them with {@code DateStyle} ISO, {@code IntervalStyle} iso_8601 and {@code
 * TimeZone} UTC (PostgreSQL documentation, 8.5.2 Date/Time Output). Both count years before our era in the same calendar.
 */
final class TimeText {

    private static final String BEFORE_OUR_ERA = " BC";
    private static final long MICROS_OF_SECOND = 1_000_000;

    private TimeText() {}

    static Object date(String text) {
        SpecialValue special = special(text);
        return special != null ? special : localDate(withoutEra(text), text.endsWith(BEFORE_OUR_ERA));
    }

    static Object timestamp(String text) {
        SpecialValue special = special(text);
        return special != null ? special : localDateTime(withoutEra(text), text.endsWith(BEFORE_OUR_ERA));
    }

    static Object instant(String text) {
        SpecialValue special = special(text);
        if (special != null) {
            return special;
        }
        String plain = withoutEra(text);
        int sign = Math.max(plain.lastIndexOf('+'), plain.lastIndexOf('-'));
        LocalDateTime local = localDateTime(plain.substring(0, sign), text.endsWith(BEFORE_OUR_ERA));
        Instant instant = local.toInstant(offset(plain.substring(sign)));
        return instant;
    }

    static Object time(String text) {
        return text.startsWith("24") ? SpecialValue.END_OF_DAY : LocalTime.parse(text);
    }

    static TimeWithOffset timeWithOffset(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        String time = text.substring(0, sign);
        long micros = time.startsWith("24")
                ? 86_400 * MICROS_OF_SECOND
                : LocalTime.parse(time).toNanoOfDay() / 1_000;
        return new TimeWithOffset(micros, offset(text.substring(sign)));
    }

    /** Such as {@code P1Y2M-3DT4H5M-6.7S}: each number has a sign of its own. */
    static Object interval(String text) {
        SpecialValue special = special(text);
        if (special != null) {
            return special;
        }
        int months = 0;
        int days = 0;
        long micros = 0;
        boolean time = false;
        int start = 1;
        for (int i = 1; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 'T') {
                time = true;
                start = i + 1;
            } else if (Character.isLetter(unit)) {
                BigDecimal amount = new BigDecimal(text.substring(start, i));
                start = i + 1;
                switch (unit) {
                    case 'Y' -> months += 12 * amount.intValueExact();
                    case 'D' -> days += amount.intValueExact();
                    case 'H' -> micros += amount.longValueExact() * 3_600 * MICROS_OF_SECOND;
                    case 'S' -> micros += amount.movePointRight(6).longValueExact();
                    default -> {
                        months += time ? 0 : amount.intValueExact();
                        micros += time ? amount.longValueExact() * 60 * MICROS_OF_SECOND : 0;
                    }
                }
            }
        }
        return new Interval(months, days, micros);
    }

    private static @Nullable SpecialValue special(String text) {
        return switch (text) {
            case "infinity" -> SpecialValue.INFINITY;
            case "-infinity" -> SpecialValue.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    private static String withoutEra(String text) {
        return text.endsWith(BEFORE_OUR_ERA) ? text.substring(0, text.length() - BEFORE_OUR_ERA.length()) : text;
    }

    private static LocalDateTime localDateTime(String text, boolean beforeOurEra) {
        int space = text.indexOf(' ');
        return LocalDateTime.of(
                localDate(text.substring(0, space), beforeOurEra), LocalTime.parse(text.substring(space + 1)));
    }

    private static LocalDate localDate(String text, boolean beforeOurEra) {
        int length = text.length();
        int year = Integer.parseInt(text.substring(0, length - 6));
        int month = Integer.parseInt(text.substring(length - 5, length - 3));
        return LocalDate.of(beforeOurEra ? 1 - year : year, month, Integer.parseInt(text.substring(length - 2)));
    }

    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(text);
    }
}
