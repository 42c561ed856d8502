package dev.penstock.processor.read;

import dev.penstock.annotation.Label;
import dev.penstock.annotation.Projection;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Mark;
import dev.penstock.processor.declare.Misplacement;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.ProjectionDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.SoftDeleteMark;
import dev.penstock.processor.declare.TableMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads all declarations that the vocabulary is used in, and the records these embed. */
public final class DeclarationReader {

    private static final String LABEL = Label.class.getSimpleName();
    private static final String PROJECTION = Projection.class.getSimpleName();

    private final Elements elements;
    private final MarkReader marks;
    private final NullnessReader nullness;
    private final ClassFiles classFiles;
    private final IndexReader indexes;
    private final Vocabulary vocabulary;
    private final SortedMap<JavaName, RecordDeclaration> records = new TreeMap<>();
    private final List<Misplacement> misplacements = new ArrayList<>();

    private DeclarationReader(ProcessingEnvironment environment, Vocabulary vocabulary) {
        this.elements = environment.getElementUtils();
        this.marks = new MarkReader(elements);
        this.nullness = new NullnessReader(environment.getFiler());
        this.classFiles = new ClassFiles(environment);
        this.indexes = new IndexReader(environment);
        this.vocabulary = vocabulary;
    }

    /**
     * Reads them afresh.
     *
     * @param queries which indexes get a query class
     * @param written the classes that this processor has written in earlier rounds
     */
    public static Declarations read(
            ProcessingEnvironment environment, Vocabulary vocabulary, QueryOption queries, Set<JavaName> written) {
        DeclarationReader reader = new DeclarationReader(environment, vocabulary);
        for (String user : vocabulary.users()) {
            TypeElement type = reader.elements.getTypeElement(user);
            if (type != null) {
                reader.user(type);
            }
        }
        return new Declarations(reader.records, reader.misplacements, reader.takenNames(queries, written));
    }

    /**
     * Reads the records that are parts of documents. They are no tables, so they are among no other declarations.
     *
     * @param queries which indexes get a query class
     */
    public static List<ProjectionDeclaration> projections(
            ProcessingEnvironment environment, Vocabulary vocabulary, QueryOption queries) {
        List<ProjectionDeclaration> projections = new ArrayList<>();
        for (String user : vocabulary.users()) {
            DeclarationReader reader = new DeclarationReader(environment, vocabulary);
            TypeElement type = reader.elements.getTypeElement(user);
            if (type != null && isProjection(type) && type.getKind() == ElementKind.RECORD) {
                reader.projection(type, queries).ifPresent(projections::add);
            }
        }
        return projections;
    }

    private Optional<ProjectionDeclaration> projection(TypeElement type, QueryOption queries) {
        ElementOrigin origin = ElementOrigin.of(type);
        return attributes(type, PROJECTION, origin, false)
                .flatMap(mark -> mark.type("of"))
                .map(of -> {
                    TypeElement whole = of.value();
                    boolean isIndex = attributes(whole, "Index", origin, true).isPresent();
                    record(type, origin);
                    if (isIndex) {
                        record(whole, origin);
                    }
                    JavaName name = TypeReader.name(whole);
                    boolean searched = elements.getTypeElement(name.queryClass().qualifiedName()) != null
                            || (vocabulary.isSource(whole) && queries.wantedFor(whole));
                    return new ProjectionDeclaration(
                            Objects.requireNonNull(records.get(TypeReader.name(type))),
                            name,
                            isIndex ? Optional.ofNullable(records.get(name)) : Optional.empty(),
                            searched,
                            new Declarations(records, List.of(), List.of()),
                            of.origin());
                });
    }

    private static boolean isProjection(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        Vocabulary.word(mirror).filter(PROJECTION::equals).isPresent());
    }

    private void user(TypeElement type) {
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        if (isRecord && isProjection(type)) {
            return;
        }
        if (isRecord) {
            record(type, ElementOrigin.of(type));
        } else if (misplaced(type, kind(type) + " " + type.getSimpleName(), true, word -> true)) {
            // Once it is a record, its fields are components.
            return;
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getKind() == ElementKind.ENUM_CONSTANT) {
                misplaced(field, "constant " + field.getSimpleName(), false, word -> !word.equals(LABEL));
            } else if (!isRecord || field.getModifiers().contains(Modifier.STATIC)) {
                misplaced(field, "field " + field.getSimpleName(), false, word -> true);
            } else {
                misplaced(field, "component " + field.getSimpleName(), false, LABEL::equals);
            }
        }
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case ANNOTATION_TYPE -> "annotation";
            default -> "class";
        };
    }

    /** Notes the first annotation of an element that is out of place: all such have to go for the same reason. */
    private boolean misplaced(Element element, String target, boolean onType, Predicate<String> isOutOfPlace) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            Optional<String> word = Vocabulary.word(mirror).filter(isOutOfPlace);
            if (word.isPresent()) {
                misplacements.add(new Misplacement(
                        word.get(), target, onType, ElementOrigin.of(element).at(mirror)));
                return true;
            }
        }
        return false;
    }

    /** Reads a record once; {@code embedding} is where to report when it comes from a class file. */
    private void record(TypeElement type, ElementOrigin embedding) {
        JavaName name = TypeReader.name(type);
        if (records.containsKey(name)) {
            return;
        }
        boolean source = vocabulary.isSource(type);
        ElementOrigin origin = source ? ElementOrigin.of(type) : embedding;
        boolean classFile = !source || classFiles.contain(type);
        Properties descriptor = classFile ? nullness.descriptor(name) : new Properties();
        Map<Name, VariableElement> fields = fields(type);
        List<ComponentDeclaration> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            Nullness read = classFile
                    ? NullnessReader.ofClassFile(name, component, descriptor)
                    : NullnessReader.ofSource(component);
            components.add(
                    source
                            ? ofSource(component, field(component, fields), read)
                            : ofDependency(component, origin, read));
        }
        Optional<Attributes> table = attributes(type, "Table", origin, !source);
        records.put(
                name,
                new RecordDeclaration(
                        name,
                        origin,
                        source,
                        TypeReader.access(type),
                        !type.getTypeParameters().isEmpty(),
                        source ? indexes.read(type, attributes(type, "Index", origin, false)) : Optional.empty(),
                        table.map(mark -> new TableMark(mark.origin(), mark.text("value"), mark.text("schema"))),
                        attributes(type, "SoftDelete", origin, !source).map(DeclarationReader::softDelete),
                        attributes(type, "Where", origin, !source)
                                .map(mark -> RelationReader.conditions(mark, "value")),
                        components));
        embedded(type, component -> source ? ElementOrigin.of(field(component, fields)) : origin);
    }

    private static SoftDeleteMark softDelete(Attributes mark) {
        boolean byTime = mark.constant("mark").value().equals(SoftDelete.Mark.TIMESTAMP.name());
        return new SoftDeleteMark(mark.origin(), mark.text("column"), byTime, mark.text("where"));
    }

    /** A record that is embedded only in others from class files is reported where the first of these is embedded. */
    private void embedded(TypeElement type, Function<RecordComponentElement, ElementOrigin> embedding) {
        for (RecordComponentElement component : type.getRecordComponents()) {
            ComponentType read = TypeReader.read(component.asType());
            ComponentType inner = read instanceof ComponentType.ListType list ? list.element() : read;
            if (inner instanceof ComponentType.RecordType embedded) {
                TypeElement element = elements.getTypeElement(embedded.name().qualifiedName());
                if (element != null) {
                    record(element, embedding.apply(component));
                }
            }
        }
    }

    private ComponentDeclaration ofSource(RecordComponentElement component, VariableElement field, Nullness read) {
        ElementOrigin origin = ElementOrigin.of(field);
        return component(component, origin, marks.read(field, origin, false), read);
    }

    private ComponentDeclaration ofDependency(RecordComponentElement component, ElementOrigin origin, Nullness read) {
        return component(component, origin, marks.read(component, origin, true), read);
    }

    private static ComponentDeclaration component(
            RecordComponentElement component, ElementOrigin origin, Optional<List<Mark>> marks, Nullness nullness) {
        ComponentType type = marks.isPresent()
                ? TypeReader.read(component.asType())
                : new ComponentType.UnresolvedType(component.asType().toString());
        return new ComponentDeclaration(
                component.getSimpleName().toString(), origin, type, nullness, marks.orElse(List.of()));
    }

    /** The backing fields of components: the elements whose line and column every compiler knows. */
    private static Map<Name, VariableElement> fields(TypeElement type) {
        Map<Name, VariableElement> fields = new HashMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                fields.put(field.getSimpleName(), field);
            }
        }
        return fields;
    }

    private static VariableElement field(RecordComponentElement component, Map<Name, VariableElement> fields) {
        return Objects.requireNonNull(fields.get(component.getSimpleName()), "a component has a field");
    }

    private Optional<Attributes> attributes(TypeElement type, String word, ElementOrigin origin, boolean fixedOrigin) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> Vocabulary.word(mirror).filter(word::equals).isPresent())
                .map(mirror -> new Attributes(elements, mirror, origin, fixedOrigin))
                .filter(attributes -> !attributes.areUnresolved())
                .findFirst();
    }

    private List<JavaName> takenNames(QueryOption queries, Set<JavaName> written) {
        List<JavaName> taken = new ArrayList<>();
        for (RecordDeclaration declared : records.values()) {
            for (JavaName name : declared.generatedClasses()) {
                boolean isThere = !written.contains(name) && vocabulary.isSource(name.qualifiedName());
                if (isThere
                        && (!name.equals(declared.name().queryClass())
                                || queries.wantedFor(elements.getTypeElement(name.qualifiedName())))) {
                    taken.add(name);
                }
            }
        }
        return taken;
    }
}
