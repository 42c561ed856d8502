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
 * @param warning whether it is no mistake for sure
 */
public record Problem(
        String code, String subject, String fact, String reason, String remedy, Origin origin, boolean warning) {

    /** A mistake, which nothing is generated with. */
    Problem(String code, String subject, String fact, String reason, String remedy, Origin origin) {
        this(code, subject, fact, reason, remedy, origin, false);
    }

    /** Something that may be meant so. */
    static Problem warning(String code, String subject, String fact, String reason, String remedy, Origin origin) {
        return new Problem(code, subject, fact, reason, remedy, origin, true);
    }

    /** The whole message. */
    public String message() {
        return message(code, subject, fact, reason, remedy);
    }

    /** The message of a problem, which may have no place. javac indents all lines but the first. */
    public static String message(String code, String subject, String fact, String reason, String remedy) {
        String page = "docs/errors/" + code + ".md";
        return "[" + code + "] " + subject + ": " + fact + "\n" + reason + "\n" + remedy + "          " + page;
    }
}
