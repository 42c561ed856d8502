package dev.penstock.testkit;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link WithServers} switches on. JUnit closes what is in its stores: servers at the end, databases with their test. */
final class ServersExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ServersExtension.class);

    ServersExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PostgresServer.class || type == OpenSearchServer.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == PostgresServer.class) {
            return postgres(context);
        }
        if (type == OpenSearchServer.class) {
            return shared(context)
                    .getOrComputeIfAbsent(
                            OpenSearchServer.class,
                            key -> SharedServers.openSearch(ServerChoice.openSearch(System.getenv())),
                            OpenSearchServer.class);
        }
        // A store also looks into those of the contexts around it: a test sees the database of its class's BeforeAll.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestDatabase.class, key -> createDatabase(context), TestDatabase.class);
    }

    /** The root context would not do: Surefire has one for each test class where several JVMs run tests. */
    private static ExtensionContext.Store shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }

    private static PostgresServer postgres(ExtensionContext context) {
        return shared(context)
                .getOrComputeIfAbsent(
                        PostgresServer.class,
                        key -> SharedServers.postgres(ServerChoice.postgres(System.getenv())),
                        PostgresServer.class);
    }

    private static TestDatabase createDatabase(ExtensionContext context) {
        try {
            return postgres(context).createDatabase();
        } catch (SQLException e) {
            throw new ParameterResolutionException("Cannot create a database for the test", e);
        }
    }
}
