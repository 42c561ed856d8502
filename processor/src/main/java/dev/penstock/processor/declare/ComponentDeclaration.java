package dev.penstock.processor.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component of a record.
 *
 * @param name its name, which is the key in the document
 * @param origin the component's name in the source
 * @param type its type
 * @param nullness whether it may be null
 * @param marks its annotations, in the order written
 */
public record ComponentDeclaration(
        String name, Origin origin, ComponentType type, Nullness nullness, List<Mark> marks) {

    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Copies the list, so that the declaration can never change. */
    public ComponentDeclaration {
        marks = List.copyOf(marks);
    }

    /** The same component with a mark more, or with another in the place of that of its kind. */
    public ComponentDeclaration with(Mark mark) {
        List<Mark> others = marks.stream()
                .filter(other -> other.getClass() != mark.getClass())
                .toList();
        List<Mark> all = new ArrayList<>(others);
        all.add(others.size() == marks.size() ? all.size() : place(mark), mark);
        return new ComponentDeclaration(name, origin, type, nullness, all);
    }

    private int place(Mark mark) {
        return marks.stream().map(Object::getClass).toList().indexOf(mark.getClass());
    }

    /** The same component, of which more is known. */
    public ComponentDeclaration with(Nullness known) {
        return new ComponentDeclaration(name, origin, type, known, marks);
    }

    /** The annotation of that kind, if the component has it. */
    public <M extends Mark> Optional<M> mark(Class<M> kind) {
        // No stream: the rules ask often.
        for (Mark mark : marks) {
            if (kind.isInstance(mark)) {
                return Optional.of(kind.cast(mark));
            }
        }
        return Optional.empty();
    }

    /** Whether the component has an annotation of that kind. */
    public boolean has(Class<? extends Mark> kind) {
        return mark(kind).isPresent();
    }

    /** Whether the component is read from another table. */
    public boolean isRelation() {
        return has(RelationMark.class);
    }

    /** The column that the component is read from, when it is no relation. */
    public String column() {
        return mark(Mark.ColumnMark.class)
                .map(mark -> mark.column().value())
                .filter(column -> !column.isEmpty())
                .orElseGet(() -> snakeCase(name));
    }

    /** The column of this record's row that points at another row, unless {@code @BelongsTo} names it. */
    public String joinColumn() {
        return snakeCase(name) + "_id";
    }

    /** The PostgreSQL type of the column, when the component says it. */
    public Optional<String> columnType() {
        return mark(Mark.ColumnMark.class).map(mark -> mark.type().value()).filter(type -> !type.isEmpty());
    }

    /** Whether the component is computed from more than a column of its own, or from none. */
    public boolean isComputed() {
        return has(Mark.ExpressionMark.class)
                || has(Mark.ConstantMark.class)
                || has(Mark.EmbeddedMark.class)
                || mark(Mark.LocationMark.class)
                        .filter(mark -> !mark.latitude().value().isEmpty())
                        .isPresent();
    }

    /** {@code fullName} as {@code full_name}, {@code httpURLPath} as {@code http_url_path}. */
    public static String snakeCase(String name) {
        return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
