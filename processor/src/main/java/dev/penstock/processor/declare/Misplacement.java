package dev.penstock.processor.declare;

/**
 * An annotation of the vocabulary where it means nothing.
 *
 * @param annotation the annotation's simple name
 * @param target what it stands on, as people call it: {@code class User}, {@code field limit}, {@code component name}
 * @param onType whether it stands on a type, rather than on a field
 * @param origin the annotation
 */
public record Misplacement(String annotation, String target, boolean onType, Origin origin) {

    /** What kind of thing it stands on: {@code class}, {@code field}. */
    public String kind() {
        return target.substring(0, target.indexOf(' '));
    }

    /** The name of what it stands on. */
    public String subject() {
        return target.substring(target.indexOf(' ') + 1);
    }

    /** Whether it is the one annotation for constants of enums. */
    public boolean isLabel() {
        return annotation.equals("Label");
    }
}
