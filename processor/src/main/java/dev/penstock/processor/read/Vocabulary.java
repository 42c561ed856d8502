package dev.penstock.processor.read;

import dev.penstock.annotation.Avg;
import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Identifier;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.Lowercase;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Min;
import dev.penstock.annotation.Projection;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Trim;
import dev.penstock.annotation.Where;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations users write, and the names of the types they have written them in, over all rounds. */
public final class Vocabulary {

    private static final Set<Class<? extends Annotation>> WORDS = Set.of(
            Avg.class,
            BelongsTo.class,
            Column.class,
            Constant.class,
            Count.class,
            Default.class,
            Embedded.class,
            Exists.class,
            Expression.class,
            HasMany.class,
            HasOne.class,
            Id.class,
            Identifier.class,
            Ids.class,
            Index.class,
            Keyword.class,
            Label.class,
            Location.class,
            Lowercase.class,
            ManyToMany.class,
            Mapping.class,
            Max.class,
            Min.class,
            Projection.class,
            Scaled.class,
            SoftDelete.class,
            Sum.class,
            Table.class,
            Text.class,
            Trim.class,
            Where.class);

    private static final Set<String> NAMES =
            WORDS.stream().map(Class::getCanonicalName).collect(Collectors.toSet());

    private final SortedSet<String> users = new TreeSet<>();
    private final Set<String> sources = new LinkedHashSet<>();

    /** The names of all annotations. */
    public static Set<String> names() {
        return NAMES;
    }

    /**
     * Takes note of what a round has brought.
     *
     * @return whether it has brought any of our annotations
     */
    public boolean note(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(type.getQualifiedName().toString());
            }
        }
        Set<? extends Element> annotated = round.getElementsAnnotatedWithAny(WORDS);
        for (Element element : annotated) {
            Element type = element instanceof TypeElement ? element : Enclosing.element(element);
            users.add(((TypeElement) type).getQualifiedName().toString());
        }
        return !annotated.isEmpty();
    }

    /** The canonical names of the types that have annotations, on themselves or on fields, in alphabetical order. */
    List<String> users() {
        return List.copyOf(users);
    }

    /** The canonical names of all outermost types of the compilation, in the order of the source. */
    public List<String> sources() {
        return List.copyOf(sources);
    }

    /** Whether a type is compiled from source here and now. */
    boolean isSource(TypeElement type) {
        return isSource(Enclosing.outermostType(type).getQualifiedName().toString());
    }

    /** As {@link #isSource(TypeElement)}, for the name of an outermost type: to look for one that is not there is slow. */
    boolean isSource(String outermostType) {
        return sources.contains(outermostType);
    }

    /** The simple name of an annotation, when it is one of ours. */
    static Optional<String> word(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return NAMES.contains(type.getQualifiedName().toString())
                ? Optional.of(type.getSimpleName().toString())
                : Optional.empty();
    }
}
