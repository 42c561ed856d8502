package dev.penstock.processor.sql;

/** A fragment of SQL cannot be used. */
public final class FragmentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** It is no SQL of the kind that is expected. */
        NOT_SQL,
        /** Its answer can change without any change of a row. */
        NOT_TRACKABLE
    }

    private final Kind kind;
    private final String remedy;

    private FragmentException(Kind kind, String fact, String remedy) {
        super(fact);
        this.kind = kind;
        this.remedy = remedy;
    }

    static FragmentException notSql(String fact, String remedy) {
        return new FragmentException(Kind.NOT_SQL, fact, remedy);
    }

    static FragmentException notTrackable(String fact, String remedy) {
        return new FragmentException(Kind.NOT_TRACKABLE, fact, remedy);
    }

    /** Why it cannot be used. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, as the rest of a sentence about the fragment. */
    public String fact() {
        return String.valueOf(getMessage());
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }
}
