package dev.penstock.processor.read;

import java.util.Locale;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** Which indexes get a class that searches them. */
public final class QueryOption {

    /** The compiler's option: {@code -Apenstock.queries=never}. */
    public static final String NAME = "penstock.queries";

    private static final String CLIENT = "dev.penstock.client.Search";

    private final Elements elements;
    private final When when;

    private QueryOption(Elements elements, When when) {
        this.elements = elements;
        this.when = when;
    }

    /** When such classes are written. */
    private enum When {
        /** For records that see the client. */
        AUTO,
        /** For all. */
        ALWAYS,
        /** For none. */
        NEVER
    }

    /** Reads the option; says so when it has a value that means nothing. */
    public static QueryOption read(ProcessingEnvironment environment) {
        String text = environment.getOptions().getOrDefault(NAME, "auto");
        for (When when : When.values()) {
            if (when.name().toLowerCase(Locale.ROOT).equals(text)) {
                return new QueryOption(environment.getElementUtils(), when);
            }
        }
        String message = "-A" + NAME + "=" + text + " is none of the values of this option."
                + " Write auto (for records that see penstock-client, as by default), always or never.";
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
        return new QueryOption(environment.getElementUtils(), When.AUTO);
    }

    /** Whether there is to be one for the index of a record. */
    public boolean wantedFor(Element record) {
        return switch (when) {
            case AUTO -> elements.getTypeElement(elements.getModuleOf(record), CLIENT) != null;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }
}
