package dev.penstock.testkit;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script of SQL, as its name tells it. Flyway's names are {@code V1_2__what_it_does.sql}, {@code R__what_it_does.sql} for what is
 * applied again whenever it changes, {@code B5__...} for what stands for all up to version 5, {@code U5__...} for what undoes it.
 *
 * @param version empty if the name has none
 */
record MigrationScript(Path file, Kind kind, List<BigInteger> version) {

    /** In the order in which they are applied. */
    enum Kind {
        BASELINE,
        VERSIONED,
        OTHER,
        REPEATABLE,
        UNDO
    }

    private static final Pattern FLYWAYS = Pattern.compile("(?:([VBU])(\\d+(?:[._]\\d+)*)|R)__.*\\.sql");

    private static final Comparator<MigrationScript> ORDER = Comparator.comparing(MigrationScript::kind)
            .thenComparing(MigrationScript::version, MigrationScript::compare)
            .thenComparing(script -> script.file().toString());

    static MigrationScript of(Path file) {
        Matcher name = FLYWAYS.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return new MigrationScript(file, Kind.OTHER, List.of());
        }
        String version = name.group(2);
        if (version == null) {
            return new MigrationScript(file, Kind.REPEATABLE, List.of());
        }
        Kind kind = switch (name.group(1)) {
            case "V" -> Kind.VERSIONED;
            case "B" -> Kind.BASELINE;
            default -> Kind.UNDO;
        };
        return new MigrationScript(
                file,
                kind,
                Arrays.stream(version.split("[._]", -1)).map(BigInteger::new).toList());
    }

    /** Whether Flyway would take it for a migration. */
    boolean isFlyways() {
        return kind != Kind.OTHER;
    }

    /**
     * All in a folder and those in it.
     *
     * @throws PenstockException when the folder cannot be read
     */
    static List<MigrationScript> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file))
                    .map(MigrationScript::of)
                    .toList();
        } catch (IOException e) {
            throw new PenstockException("cannot read the folder " + folder, "Correct its permissions.", e);
        }
    }

    /**
     * Those that make a new database, in the order in which they are run: the newest baseline, versions above it as numbers, other
     * names by the alphabet, repeatable ones.
     *
     * @throws PenstockException when two have one version
     */
    static List<MigrationScript> ordered(List<MigrationScript> scripts) {
        List<BigInteger> baseline = scripts.stream()
                .filter(script -> script.kind == Kind.BASELINE)
                .map(MigrationScript::version)
                .max(MigrationScript::compare)
                .orElse(List.of());
        List<MigrationScript> ordered = new ArrayList<>(scripts.stream()
                .filter(script -> script.isWanted(baseline))
                .sorted(ORDER)
                .toList());
        for (int i = 1; i < ordered.size(); i++) {
            MigrationScript one = ordered.get(i - 1);
            MigrationScript next = ordered.get(i);
            if (!next.version.isEmpty() && next.kind == one.kind && compare(one.version, next.version) == 0) {
                throw new PenstockException(
                        one.file + " and " + next.file + " have the same version", "Give one of them another.");
            }
        }
        return ordered;
    }

    private boolean isWanted(List<BigInteger> baseline) {
        return switch (kind) {
            case UNDO -> false;
            case BASELINE -> compare(version, baseline) == 0;
            case VERSIONED -> baseline.isEmpty() || compare(version, baseline) > 0;
            default -> true;
        };
    }

    /** Version 1 is 1.0. */
    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = part(one, i).compareTo(part(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(List<BigInteger> version, int i) {
        return i < version.size() ? version.get(i) : BigInteger.ZERO;
    }
}
