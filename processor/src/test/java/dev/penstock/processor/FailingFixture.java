package dev.penstock.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of {@code src/test/resources/failing}, or of {@code checked} where a catalog is beside it, with the expected messages
 * above the lines they are about:
 *
 * <pre>
 * // error: [CODE] column 9
 * //   subject: what is wrong
 * //   why
 * //   what to write
 * </pre>
 */
record FailingFixture(Path file) {

    /** A message, without its code and its page. */
    record Expected(long line, long column, boolean warning, String code, List<String> message) {}

    private static final Path FAILING = Path.of("src/test/resources/failing");
    private static final Path CHECKED = Path.of("src/test/resources/checked");
    private static final Path CATALOG = CHECKED.resolve("catalog.json");
    private static final Pattern START = Pattern.compile(" *// (error|warning): \\[(\\w+)] column (\\d+)");
    private static final Pattern MORE = Pattern.compile(" *// {3}(.*)");

    static Stream<FailingFixture> all() {
        return Stream.of(FAILING, CHECKED).flatMap(FailingFixture::in);
    }

    private static Stream<FailingFixture> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(FailingFixture::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String code() {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The options to compile it with. */
    String[] options() {
        return file.startsWith(CHECKED)
                ? new String[] {"-Apenstock.catalog=" + CATALOG.toAbsolutePath()}
                : new String[0];
    }

    /** How many of the messages are warnings. */
    int warnings() {
        return (int) expected().stream().filter(Expected::warning).count();
    }

    List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        List<Expected> waiting = new ArrayList<>();
        long number = 0;
        for (String line : TextFiles.text(file).lines().toList()) {
            number++;
            Matcher start = START.matcher(line);
            Matcher more = MORE.matcher(line);
            if (start.matches()) {
                waiting.add(new Expected(
                        0,
                        Long.parseLong(start.group(3)),
                        start.group(1).equals("warning"),
                        start.group(2),
                        new ArrayList<>()));
            } else if (more.matches()) {
                waiting.get(waiting.size() - 1).message().add(more.group(1));
            } else {
                for (Expected one : waiting) {
                    expected.add(new Expected(number, one.column(), one.warning(), one.code(), one.message()));
                }
                waiting.clear();
            }
        }
        return expected;
    }

    /** Writes the messages that were given above the lines they are about. */
    void bless(List<Expected> given) {
        List<String> blessed = new ArrayList<>();
        long number = 0;
        for (String line : TextFiles.text(file).lines().toList()) {
            number++;
            if (START.matcher(line).matches() || MORE.matcher(line).matches()) {
                continue;
            }
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            for (Expected one : given) {
                if (one.line() == number) {
                    String kind = one.warning() ? "warning" : "error";
                    blessed.add(indent + "// " + kind + ": [" + one.code() + "] column " + one.column());
                    one.message().forEach(text -> blessed.add(indent + "//   " + text));
                }
            }
            blessed.add(line);
        }
        TextFiles.write(file, String.join("\n", blessed) + "\n");
    }

    @Override
    public String toString() {
        return file.startsWith(CHECKED) ? code() + " with a catalog" : code();
    }
}
