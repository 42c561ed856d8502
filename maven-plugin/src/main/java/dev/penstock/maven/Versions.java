package dev.penstock.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of what is fetched where a project says no other: those that this plugin was built with. */
final class Versions {

    private static final Properties BUILT_WITH = read();

    static final String PENSTOCK = of("penstock");
    static final String FLYWAY = of("flyway");
    static final String LIQUIBASE = of("liquibase");
    static final String POSTGRES_BINARIES = of("postgres-binaries");

    private Versions() {}

    private static String of(String name) {
        return Objects.requireNonNull(BUILT_WITH.getProperty(name), name);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
