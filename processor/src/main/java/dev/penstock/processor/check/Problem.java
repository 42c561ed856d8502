package dev.penstock.processor.check;

import dev.penstock.processor.declare.Origin;

/**
 * Something is wrong.
 *
 * @param code the rule's name, which is that of its page too
 * @param subject the component, or else the type, that it is about
 * @param fact what is wrong
 * @param reason why that is wrong
 * @param remedy what to do about it, or to write instead
 * @param origin where
 */
public record Problem(String code, String subject, String fact, String reason, String remedy, Origin origin) {

    /** The whole message. */
    public String message() {
        return "[%s] %s: %s%n  %s%n  %s          docs/errors/%s.md"
                .formatted(code, subject, fact, reason, remedy, code)
                .replace(System.lineSeparator(), "\n");
    }
}
