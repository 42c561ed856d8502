package dev.penstock.processor;

import com.google.auto.service.AutoService;
import dev.penstock.definition.IndexProvider;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.check.Problems;
import dev.penstock.processor.check.Projections;
import dev.penstock.processor.check.Rules;
import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.ProjectionDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RecordDescriptor;
import dev.penstock.processor.generate.BuilderSource;
import dev.penstock.processor.generate.CodeStyle;
import dev.penstock.processor.generate.IndexFiles;
import dev.penstock.processor.generate.SourceFile;
import dev.penstock.processor.infer.Inference;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.IndexResolver;
import dev.penstock.processor.model.ProjectionModel;
import dev.penstock.processor.model.ProjectionResolver;
import dev.penstock.processor.query.ProjectionSource;
import dev.penstock.processor.query.QuerySource;
import dev.penstock.processor.read.CatalogLocation;
import dev.penstock.processor.read.DeclarationReader;
import dev.penstock.processor.read.QueryOption;
import dev.penstock.processor.read.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes the definition, the document builder and the query class of each record with
 * {@link dev.penstock.annotation.Index}.
 *
 * <p>In each round all records that have our annotations are read into declarations, with the records they embed
 * ({@code read}); where there is a catalog, what they leave out is taken from it ({@code infer}). All rules are applied
 * ({@code check}). An index that is complete and has no problems is resolved ({@code model}) and its files are written
 * ({@code generate}), once. A type that is missing may be written by another processor: its index waits for a later
 * round, and so do the messages, so that all problems are reported at once; what is still missing in the last round is
 * reported by the compiler itself. The last round also writes what is about the whole compilation: the list of index
 * providers, and the descriptors of records.
 *
 * <p>For Gradle's incremental compilation this is an aggregating processor, since that list depends on all indexes.
 */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {

    private final Vocabulary vocabulary = new Vocabulary();
    private final Set<JavaName> written = new HashSet<>();
    private final SortedSet<JavaName> indexes = new TreeSet<>();
    private final Set<JavaName> projected = new HashSet<>();
    private @Nullable DeclaredCatalog catalog;
    private @Nullable QueryOption queries;

    /** Without what is inferred, which other compilations do by themselves. */
    private @Nullable Declarations asWritten;

    private @Nullable Declarations known;
    private List<ProjectionDeclaration> projections = List.of();
    private Problems problems = Problems.none();
    private boolean reported;

    /** Made by the compiler. */
    public IndexProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Vocabulary.names();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(CatalogLocation.OPTION, QueryOption.NAME);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Declarations declarations = read(round);
        if (round.processingOver() || declarations.areResolved()) {
            report(problems);
        }
        try {
            if (!round.processingOver()) {
                writeIndexes(declarations, problems);
                writeProjections(problems);
            } else if (!round.errorRaised()) {
                writeServices();
                writeDescriptors(asWritten == null ? declarations : asWritten);
            }
        } catch (IOException e) {
            // A name that is too long for the file system, or a class that another processor has written first.
            String message = "Penstock cannot write its files: " + e.getMessage();
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
        }
        return false;
    }

    /** Reads everything again when a round has brought something that concerns us, or may have brought what was missing. */
    private Declarations read(RoundEnvironment round) {
        Declarations current = known;
        if (vocabulary.note(round) || current == null || !current.areResolved()) {
            Optional<Catalog> tables = catalog().catalog();
            Declarations declared = DeclarationReader.read(processingEnv, vocabulary, queries(), written);
            asWritten = declared;
            current = tables.map(all -> Inference.complete(declared, all)).orElse(declared);
            projections = DeclarationReader.projections(processingEnv, vocabulary, queries());
            problems = Rules.check(current, tables).and(Projections.check(projections));
            known = current;
        }
        return current;
    }

    private DeclaredCatalog catalog() {
        DeclaredCatalog read = catalog;
        if (read == null) {
            read = DeclaredCatalog.read(processingEnv, vocabulary);
            catalog = read;
        }
        return read;
    }

    private QueryOption queries() {
        QueryOption read = queries;
        if (read == null) {
            read = QueryOption.read(processingEnv);
            queries = read;
        }
        return read;
    }

    /** With a catalog that cannot be used nobody knows what is wrong with the records. */
    private void report(Problems problems) {
        if (!reported && !catalog().broken()) {
            new Diagnostics(processingEnv).report(problems.all(), vocabulary.sources());
            reported = !problems.all().isEmpty();
        }
    }

    private void writeIndexes(Declarations declarations, Problems problems) throws IOException {
        if (catalog().broken()) {
            return;
        }
        Map<PackageElement, CodeStyle> styles = new HashMap<>();
        List<ReadyIndex> ready = new ArrayList<>();
        for (RecordDeclaration index : declarations.indexes()) {
            Collection<RecordDeclaration> parts = declarations.reachableFrom(index);
            boolean sound = parts.stream().noneMatch(part -> problems.concern(part.name()));
            if (sound && Declarations.areResolved(parts) && indexes.add(index.name())) {
                List<Element> origins = elements(
                        parts.stream().filter(RecordDeclaration::fromSource).toList());
                PackageElement home = processingEnv.getElementUtils().getPackageOf(origins.get(0));
                CodeStyle style = styles.computeIfAbsent(home, this::style);
                ready.add(new ReadyIndex(index, style, queries().wantedFor(home), origins));
            }
        }
        // What is generated depends on nothing but the declarations, and the compiler has one thread only.
        List<ReadyFiles> files = ready.parallelStream()
                .map(index -> index.generate(declarations))
                .toList();
        for (ReadyFiles file : files) {
            write(file);
        }
    }

    /** An index about which all is known, and where it comes from. */
    private record ReadyIndex(RecordDeclaration declared, CodeStyle style, boolean queried, List<Element> origins) {

        ReadyFiles generate(Declarations declarations) {
            IndexModel model = IndexResolver.resolve(declarations, declared);
            boolean visible = declared.access() == Access.PUBLIC;
            IndexFiles files = IndexFiles.of(model, style, visible);
            List<SourceFile> sources = new ArrayList<>(List.of(files.index(), files.builder()));
            files.writer().ifPresent(sources::add);
            if (queried) {
                sources.add(QuerySource.of(model.root(), files.definition(), style, visible));
            }
            return new ReadyFiles(files, sources, origins);
        }
    }

    /** The files of an index, and where it comes from. */
    private record ReadyFiles(IndexFiles index, List<SourceFile> sources, List<Element> origins) {}

    private void writeProjections(Problems problems) throws IOException {
        for (ProjectionDeclaration projection : projections) {
            RecordDeclaration record = projection.record();
            boolean sound = projection.index().isPresent() && !problems.concern(record.name());
            if (sound && Declarations.areResolved(projection.parts().all()) && projected.add(record.name())) {
                List<Element> origins = elements(List.of(record.name()));
                CodeStyle style = style(processingEnv.getElementUtils().getPackageOf(origins.get(0)));
                boolean visible = record.access() == Access.PUBLIC;
                ProjectionModel model = ProjectionResolver.resolve(projection);
                writeSource(BuilderSource.of(model.shape(), style, visible), origins);
                writeSource(ProjectionSource.of(model, style, visible), origins);
            }
        }
    }

    private void write(ReadyFiles files) throws IOException {
        for (SourceFile source : files.sources()) {
            written.add(source.name());
            writeSource(source, files.origins());
        }
        String name = files.index().definition().name();
        writeResource(IndexFiles.jsonPath(name), files.index().json(), files.origins());
        writeResource(IndexFiles.scriptPath(name), files.index().script(), files.origins());
    }

    private CodeStyle style(PackageElement user) {
        String packageName = user.getQualifiedName().toString();
        return new CodeStyle(
                sees(user, "javax.annotation.processing.Generated"),
                sees(user, "org.jspecify.annotations.NullMarked"),
                CodeStyle.JAVA_LANG.stream()
                        .anyMatch(type -> sees(user, new JavaName(packageName, List.of(type)).qualifiedName())));
    }

    private boolean sees(PackageElement user, String type) {
        Elements elements = processingEnv.getElementUtils();
        return elements.getTypeElement(elements.getModuleOf(user), type) != null;
    }

    private void writeServices() throws IOException {
        if (!indexes.isEmpty()) {
            String providers = indexes.stream()
                    .map(index -> index.indexClass().qualifiedName() + "\n")
                    .sorted()
                    .collect(Collectors.joining());
            writeResource("META-INF/services/" + IndexProvider.class.getName(), providers, elements(indexes));
        }
    }

    private void writeDescriptors(Declarations declarations) throws IOException {
        Map<String, List<RecordDeclaration>> descriptors = new TreeMap<>();
        for (RecordDeclaration declared : declarations.all()) {
            if (declared.fromSource()) {
                String path = RecordDescriptor.path(declared.name());
                descriptors.computeIfAbsent(path, key -> new ArrayList<>()).add(declared);
            }
        }
        for (Map.Entry<String, List<RecordDeclaration>> descriptor : descriptors.entrySet()) {
            writeResource(
                    descriptor.getKey(), RecordDescriptor.text(descriptor.getValue()), elements(descriptor.getValue()));
        }
    }

    private void writeSource(SourceFile file, List<Element> origins) throws IOException {
        Filer filer = processingEnv.getFiler();
        try (Writer writer = filer.createSourceFile(file.name().qualifiedName(), origins.toArray(Element[]::new))
                .openWriter()) {
            writer.write(file.text());
        }
    }

    private void writeResource(String path, String content, List<Element> origins) throws IOException {
        Filer filer = processingEnv.getFiler();
        // Not openWriter(): that has the encoding of the sources, and the readers of resources know nothing of it.
        try (OutputStream stream = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new))
                .openOutputStream()) {
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Element> elements(List<RecordDeclaration> records) {
        return elements(records.stream().map(RecordDeclaration::name).toList());
    }

    private List<Element> elements(Collection<JavaName> names) {
        Elements elements = processingEnv.getElementUtils();
        List<Element> found = new ArrayList<>();
        for (JavaName name : names) {
            TypeElement type = elements.getTypeElement(name.qualifiedName());
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }
}
