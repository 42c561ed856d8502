package dev.penstock.benchmarks.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes files that are ready, and does nothing else: the least that a processor with such results can cost. */
@SupportedAnnotationTypes("dev.penstock.annotation.Index")
@SupportedOptions({CopyingProcessor.SOURCES, CopyingProcessor.RESOURCES})
public final class CopyingProcessor extends AbstractProcessor {

    static final String SOURCES = "sources";
    static final String RESOURCES = "resources";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            try {
                copySources(folder(SOURCES));
                copyResources(folder(RESOURCES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private Folder folder(String option) {
        return new Folder(Path.of(processingEnv.getOptions().get(option)));
    }

    private void copySources(Folder sources) throws IOException {
        Filer filer = processingEnv.getFiler();
        for (Path file : sources.files("")) {
            String name = relative(sources, file).replace('/', '.').replaceAll("\\.java$", "");
            try (OutputStream to = filer.createSourceFile(name).openOutputStream()) {
                Files.copy(file, to);
            }
        }
    }

    private void copyResources(Folder resources) throws IOException {
        Filer filer = processingEnv.getFiler();
        for (Path file : resources.files("")) {
            String name = relative(resources, file);
            try (OutputStream to = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name)
                    .openOutputStream()) {
                Files.copy(file, to);
            }
        }
    }

    private static String relative(Folder folder, Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }
}
