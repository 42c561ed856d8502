package dev.penstock.runtime.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** None of several servers could be had; for each of them, why. */
final class ServersFailedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient List<Failure> failures;

    ServersFailedException(List<Failure> failures) {
        super(
                failures.stream()
                        .map(failure ->
                                failure.server() + ": " + failure.reason().getMessage())
                        .collect(Collectors.joining("; ")),
                "08001",
                failures.get(failures.size() - 1).reason());
        this.failures = List.copyOf(failures);
    }

    List<Failure> failures() {
        return failures;
    }

    /** Why one of them could not be had. */
    record Failure(ServerHost server, SQLException reason) {}
}
