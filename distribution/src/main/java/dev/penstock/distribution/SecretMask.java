package dev.penstock.distribution;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of text: those that the program was given in variables, wherever they stand, and whatever looks like one, in a
 * URL, a header or an assignment. Rather too much is taken out than too little. Immutable.
 */
final class SecretMask {

    private static final String STARS = "***";

    /** A shorter one would take words out that are none. */
    private static final int SHORTEST = 6;

    private static final Pattern SECRET_VARIABLE =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY)");

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
            + "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.|'')*'|[^\\s,;&\"')\\]}]+)");

    private final List<String> known;

    private SecretMask(List<String> known) {
        this.known = known;
    }

    /** A mask of the secrets among these variables. */
    static SecretMask of(Map<String, String> environment) {
        Stream<String> whole = environment.entrySet().stream()
                .filter(variable -> SECRET_VARIABLE.matcher(variable.getKey()).matches())
                .flatMap(variable ->
                        Stream.of(variable.getValue(), variable.getValue().strip()));
        Stream<String> inUrls = environment.values().stream()
                .flatMap(value -> URL.matcher(value).results())
                .map(found -> found.group(2))
                .flatMap(password -> Stream.of(password, decoded(password)));
        return new SecretMask(Stream.concat(whole, inUrls)
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList());
    }

    private static String decoded(String password) {
        try {
            return URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return password; // a percent sign that stands for itself
        }
    }

    /** The text with stars where its secrets were. */
    String in(String text) {
        String masked = text;
        for (String secret : known) {
            masked = masked.replace(secret, STARS);
        }
        masked = URL.matcher(masked).replaceAll("$1" + STARS + "@");
        for (Pattern pattern : Arrays.asList(HEADER, SCHEME, ASSIGNMENT)) {
            masked = pattern.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(STARS));
        }
        return masked;
    }
}
