package dev.penstock.distribution.unpacked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session at a terminal, as a page shows it: lines that begin with a dollar sign were typed, the others came out. It can be had
 * again, in a shell.
 */
final class Transcript {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^<!-- session -->\n```console\n(.*?)^```$");

    /** What is another each time: ports, moments, durations, and what the server counts and estimates. */
    private static final Map<Pattern, String> VARYING = Map.of(
            Pattern.compile("127\\.0\\.0\\.1:\\d+"), "127.0.0.1:PORT",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)"), "MOMENT",
            Pattern.compile("\\b\\d[\\d,.]*( ?(?:ms|s|seconds)\\b)"), "TIME$1",
            Pattern.compile("\\b\\d[\\d,.]*(/s| a second| per second)"), "RATE$1",
            Pattern.compile("\\b[0-9A-F]+/[0-9A-F]{4,}\\b"), "POSITION",
            Pattern.compile("\\b\\d+ of \\d+ in use"), "SOME in use",
            Pattern.compile("\\b\\d[\\d,.]* (?:bytes|kB|MB|GB)\\b"), "SIZE",
            Pattern.compile("\\(cost=[^)]*\\)"), "(COST)");

    private static final String END = "\u0001";

    private final Path page;
    private final String text;

    private Transcript(Path page, String text) {
        this.page = page;
        this.text = text;
    }

    /** The one of a page. */
    static Transcript of(Path page) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page));
        if (!block.find()) {
            throw new AssertionError(page + " has no session");
        }
        return new Transcript(page, block.group(1));
    }

    /** The text without what varies. */
    String comparable() {
        String same = text;
        for (Map.Entry<Pattern, String> varying : VARYING.entrySet()) {
            same = varying.getKey().matcher(same).replaceAll(varying.getValue());
        }
        return same;
    }

    /** Types the same again, and tells what came out. */
    Transcript again(Path folder, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "--norc").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process shell = builder.start();
        StringBuilder session = new StringBuilder();
        try (OutputStream in = shell.getOutputStream();
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line :
                    text.lines().filter(line -> line.startsWith("$ ")).toList()) {
                String ended = "\nprintf '" + END + "\\n'\n";
                in.write((line.substring(2) + ended).getBytes(StandardCharsets.UTF_8));
                in.flush();
                session.append(line).append('\n');
                for (String next = read(out); !next.equals(END); next = read(out)) {
                    session.append(next).append('\n');
                }
            }
        } finally {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
        }
        return new Transcript(page, session.toString());
    }

    private static String read(BufferedReader out) throws IOException {
        return Objects.requireNonNull(out.readLine(), "the shell has ended");
    }

    /** Puts this one in the place of the one that the page has. */
    void bless() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page));
        Files.writeString(
                page, block.replaceFirst(Matcher.quoteReplacement("<!-- session -->\n```console\n" + text + "```")));
    }

    @Override
    public String toString() {
        return text;
    }
}
