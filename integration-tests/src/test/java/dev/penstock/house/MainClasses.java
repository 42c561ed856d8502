package dev.penstock.house;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes lie that the rules are about: one of each module leads there, as a directory or as a jar. */
final class MainClasses implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Stream.of(
                        dev.penstock.client.SearchClient.class,
                        dev.penstock.definition.IndexDefinition.class,
                        dev.penstock.processor.IndexProcessor.class,
                        dev.penstock.runtime.Penstock.class,
                        dev.penstock.testkit.PostgresServer.class)
                .map(MainClasses::origin)
                .collect(Collectors.toSet());
    }

    private static Location origin(Class<?> one) {
        URL url = one.getProtectionDomain().getCodeSource().getLocation();
        return Location.of(url);
    }
}
