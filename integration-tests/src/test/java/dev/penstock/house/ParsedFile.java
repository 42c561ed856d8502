package dev.penstock.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a Java file declares, by the compiler's own parser.
 *
 * @param classes the simple names of its classes, nested ones too
 * @param methods its methods
 */
record ParsedFile(List<String> classes, List<Method> methods) {

    /**
     * A method.
     *
     * @param name its class and its own name
     * @param lines how many lines it has, from its head to its closing brace
     */
    record Method(String name, long lines) {}

    static List<ParsedFile> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<ParsedFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(read(unit, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParsedFile read(CompilationUnitTree unit, SourcePositions positions) {
        List<String> classes = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        LineMap lines = unit.getLineMap();
        new TreeScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree tree, String within) {
                classes.add(tree.getSimpleName().toString());
                return super.visitClass(tree, tree.getSimpleName().toString());
            }

            @Override
            public @Nullable Void visitMethod(MethodTree tree, String within) {
                Tree head = tree.getReturnType() == null ? tree : tree.getReturnType();
                long first = lines.getLineNumber(positions.getStartPosition(unit, head));
                long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
                methods.add(new Method(within + "." + tree.getName(), last - first + 1));
                return super.visitMethod(tree, within);
            }
        }.scan(unit, "");
        return new ParsedFile(classes, methods);
    }
}
