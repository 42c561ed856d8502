package dev.penstock.runtime.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text: those that the program was given in variables, files and its configuration, wherever they stand, and
 * whatever looks like one, in a URL, a header or an assignment. Rather too much is taken out than too little. Thread-safe.
 */
public final class SecretMask {

    private static final String STARS = "***";
    private static final FileTime NEVER = FileTime.from(Instant.MIN);

    /** A shorter one would take words out that are none. */
    private static final int SHORTEST = 6;

    private static final String SECRET = "(?:PASSWORD|PASSWD|SECRET|TOKEN|API[-_]?KEY|ACCESS[-_]?KEY)";
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*" + SECRET);
    private static final Pattern SECRET_FILE = Pattern.compile("(?i).*" + SECRET + "[-_]FILE");

    /** It may be a part of other words, which are no secrets. */
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}+");

    /** In the parameters of a connection. */
    private static final Pattern PARAMETER = Pattern.compile("(?i)password=([^\\s&,;\"']+)");

    /** {@code postgresql://user:password@host}: up to the last @, since some forget to encode theirs. */
    private static final Pattern URL = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^\\s:/?#@]*:)([^\\s/?#\"]*)@");

    /** {@code Authorization: Basic dXNlcjpwYXNzd29yZA==}, to the end of the line or of the text that it is in. */
    private static final Pattern HEADER =
            Pattern.compile("(?i)((?:proxy-)?authorization[\"']?\\s*[:=]\\s*[\"'\\[]?)[^\"'\\r\\n\\]]+");

    /** The same without its name. A word of English has no digit in it, and is not that long. */
    private static final Pattern SCHEME =
            Pattern.compile("\\b((?i:Basic|Bearer|ApiKey)\\s+)(?=[^\\s\"']*[0-9=+/]|[^\\s\"']{24})[\\w+/=.~-]{6,}");

    /** {@code password=...}, {@code "api_key": "..."}, {@code --x-token=...}; not the name of a file of it. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(?i)((?:password|passwd|pwd|passphrase|secret|token"
            + "|api[-_]?key|access[-_]?key|private[-_]?key|signature|credential)[\"']?\\s*[=:]\\s*)"
            // Possessive: each repetition of an alternative would take a part of the stack, and a value may be long.
            + "(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'|[^\\s,;&\"')\\]}]+)");

    /** The longest first: one may be a part of another. */
    private final Set<String> known = new ConcurrentSkipListSet<>(
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Files of secrets, with the moment of which we know them. */
    private final Map<String, FileTime> files = new ConcurrentHashMap<>();

    private SecretMask() {}

    /** A mask of the secrets among these variables, and of those in files that they name. */
    public static SecretMask of(Map<String, String> variables) {
        SecretMask mask = new SecretMask();
        variables.forEach(mask::learn);
        return mask;
    }

    /** The text with stars where its secrets were. */
    public String in(String text) {
        files.forEach(this::read);
        String masked = text;
        for (String secret : known) {
            masked = WORD.matcher(secret).matches()
                    ? masked.replaceAll("\\b" + secret + "\\b", STARS)
                    : masked.replace(secret, STARS);
        }
        masked = URL.matcher(masked).replaceAll("$1" + STARS + "@");
        for (Pattern pattern : Arrays.asList(HEADER, SCHEME, ASSIGNMENT)) {
            masked = pattern.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(STARS));
        }
        return masked;
    }

    /** Whether the name of a variable, an option or a key says that its value is a secret. */
    static boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    /** Learns what the arguments give: {@code --option=value} or {@code --option value}. */
    void learn(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.lastIndexOf('=');
            if (equals >= 0) {
                learn(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                learn(argument, arguments[i + 1]);
            }
            learnFrom(argument);
        }
    }

    /** Learns the value of a variable, an option or a key, if its name says that it is a secret, or the file of one. */
    void learn(String name, String value) {
        if (isSecret(name)) {
            add(value);
            add(value.strip());
        } else if (SECRET_FILE.matcher(name).matches() && !value.isBlank()) {
            files.putIfAbsent(value, NEVER);
        }
        learnFrom(value);
    }

    /** Learns the passwords of URLs and parameters. */
    private void learnFrom(String text) {
        URL.matcher(text).results().map(found -> found.group(2)).forEach(this::addEncoded);
        PARAMETER.matcher(text).results().map(found -> found.group(1)).forEach(this::addEncoded);
    }

    private void addEncoded(String password) {
        add(password);
        try {
            add(URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // a percent sign that stands for itself
        }
    }

    private void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known.add(secret);
        }
    }

    /** What a file holds may be replaced while the program runs. A pipe could not be read twice. */
    private void read(String name, FileTime before) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && !Files.getLastModifiedTime(file).equals(before)) {
                FileTime now = Files.getLastModifiedTime(file);
                add(Files.readString(file).strip());
                files.put(name, now);
            }
        } catch (IOException | InvalidPathException e) {
            files.put(name, NEVER); // whoever needs it says what is wrong
        }
    }
}
