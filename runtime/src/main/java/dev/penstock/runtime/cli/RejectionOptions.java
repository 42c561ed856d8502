package dev.penstock.runtime.cli;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.FailurePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What happens to documents that cannot be built, or that will never be taken. */
final class RejectionOptions {

    /** Named as they are written. */
    static final List<String> POLICIES = Arrays.stream(FailurePolicy.values())
            .map(policy -> policy.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--on-rejection",
            split = ",",
            paramLabel = "[<index>=]<policy>",
            defaultValue = "${env:PENSTOCK_ON_REJECTION:-stop}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "What happens when a document cannot be built, or will never be taken: stop (the default), skip or"
                            + " dead-letter. For single indexes: users=skip,orders=dead-letter. Variable: PENSTOCK_ON_REJECTION.")
    private List<String> policies = List.of();

    /**
     * Gives an engine its policies.
     *
     * @param chosen the indexes that are kept in step
     */
    void applyTo(Penstock.Builder engine, ChosenIndexes chosen) {
        for (String written : policies) {
            int equals = written.indexOf('=');
            String name = written.substring(equals + 1).strip();
            FailurePolicy policy = policy(name).orElseThrow(() -> wrong(name));
            if (equals < 0) {
                engine.onRejection(policy);
            } else {
                applyTo(engine, written.substring(0, equals).strip(), policy, chosen);
            }
        }
    }

    private static void applyTo(Penstock.Builder engine, String index, FailurePolicy policy, ChosenIndexes chosen) {
        chosen.check(index, "there is a policy for rejected documents of");
        if (chosen.definitions().stream()
                .anyMatch(definition -> definition.name().equals(index))) {
            engine.onRejection(index, policy);
        }
    }

    private static Optional<FailurePolicy> policy(String name) {
        String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(FailurePolicy.values())
                .filter(policy -> policy.name().equals(constant))
                .findFirst();
    }

    private ParameterException wrong(String name) {
        return new ParameterException(
                Objects.requireNonNull(command).commandLine(),
                "Invalid value for option '--on-rejection': " + name + " is none of stop, skip and dead-letter");
    }
}
