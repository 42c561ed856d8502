package dev.penstock.convergence;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Changes classes of the engine in a JVM of its own, as a mutation and the failpoints ask for. */
final class WeavingAgent {

    private WeavingAgent() {}

    /**
     * Called by the JVM before its main class.
     *
     * @param mutation the name of one
     */
    public static void premain(String mutation, Instrumentation instrumentation) {
        List<Weaving> weavings = new ArrayList<>(Mutation.valueOf(mutation).weavings());
        Arrays.stream(Failpoint.values()).map(Failpoint::weaving).forEach(weavings::add);
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(
                    @Nullable ClassLoader loader,
                    String name,
                    @Nullable Class<?> redefined,
                    @Nullable ProtectionDomain domain,
                    byte[] bytes) {
                return woven(weavings, name, bytes);
            }
        });
    }

    private static byte @Nullable [] woven(List<Weaving> weavings, String name, byte[] bytes) {
        byte[] result = null;
        for (Weaving weaving : weavings) {
            if (weaving.internalName().equals(name)) {
                result = weaving.apply(result == null ? bytes : result);
            }
        }
        return result;
    }

    /** The options of a JVM whose classes are changed. */
    static List<String> options(Mutation mutation) throws IOException {
        Path jar = Files.createTempFile("weaving", ".jar");
        jar.toFile().deleteOnExit();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), WeavingAgent.class.getName());
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close(); // the class itself is on the class path
        }
        return List.of("-javaagent:" + jar + "=" + mutation, "-Dconvergence.mutation=" + mutation);
    }
}
