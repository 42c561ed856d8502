package dev.penstock.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Points in time in the form that PostgreSQL gives them in UTC, {@code 2024-01-15T10:00:00.5+00:00}: read in a tenth of the time
 * that the JDK takes for any form. All else is left to the JDK.
 */
final class UtcTimes {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final String UTC = "+00:00";
    private static final int NANO_DIGITS = 9;

    private UtcTimes() {}

    static Instant read(String text) {
        Instant read = readUsual(text);
        return read == null ? OffsetDateTime.parse(text).toInstant() : read;
    }

    private static @Nullable Instant readUsual(String text) {
        int end = text.length() - UTC.length();
        if (end < FORM.length() || !text.endsWith(UTC) || !hasForm(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nano = nano(text, end);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 || nano < 0) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day > first.lengthOfMonth()) {
            return null;
        }
        long minutes = (first.toEpochDay() + day - 1) * 1440 + hour * 60L + minute;
        return Instant.ofEpochSecond(minutes * 60 + second, nano);
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    /** The fraction between the seconds and the offset; negative when there is something else. */
    private static int nano(String text, int end) {
        int digits = end - FORM.length() - 1;
        if (digits < 0) {
            return 0;
        }
        if (digits == 0 || digits > NANO_DIGITS || text.charAt(FORM.length()) != '.') {
            return -1;
        }
        for (int i = FORM.length() + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
        }
        int nano = number(text, FORM.length() + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
