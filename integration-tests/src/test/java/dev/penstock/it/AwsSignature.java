package dev.penstock.it;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says whether a request is signed by whoever has a secret, as AWS does: Signature Version 4 (AWS Identity and Access Management
 * User Guide, Create a signed AWS API request), written from its description, with nothing of the SDK.
 *
 * @param scope region and service that a signature must be for: {@code eu-central-1/es}
 */
record AwsSignature(String accessKey, String secret, String scope) {

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256"
            + " Credential=([^/]+)/(\\d{8})/([^,]+)/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    /** What is wrong with a request; empty when nothing is. */
    String refusal(Request request, byte[] body) throws GeneralSecurityException {
        Matcher said = AUTHORIZATION.matcher(request.header("authorization"));
        if (!said.matches()) {
            return "no signature: " + request.header("authorization");
        }
        String time = request.header("x-amz-date");
        List<String> signed = List.of(said.group(4).split(";"));
        if (!said.group(1).equals(accessKey) || !said.group(3).equals(scope) || !time.startsWith(said.group(2))) {
            return "the credential is for something else: " + said.group();
        }
        for (String name : request.headers().keySet()) {
            if ((name.equals("host") || name.startsWith("x-amz-")) && !signed.contains(name)) {
                return "the header " + name + " is not signed";
            }
        }
        String canonical = canonical(request, body, signed);
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                time,
                said.group(2) + "/" + scope + "/aws4_request",
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return signature(said.group(2), toSign).equals(said.group(5))
                ? ""
                : "the signature is not that of\n" + canonical;
    }

    private String signature(String date, String toSign) throws GeneralSecurityException {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : (date + "/" + scope + "/aws4_request").split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String canonical(Request request, byte[] body, List<String> signed) throws GeneralSecurityException {
        String headers = signed.stream()
                .map(name -> name + ":" + request.header(name).strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                Arrays.stream(request.path().split("/", -1))
                        .map(AwsSignature::encoded)
                        .collect(Collectors.joining("/")),
                canonicalQuery(request.query()),
                headers,
                String.join(";", signed),
                sha256(body));
    }

    private static String canonicalQuery(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> (parameter + (parameter.contains("=") ? "" : "=")).split("=", 2))
                .map(parameter -> new String[] {encoded(decoded(parameter[0])), encoded(decoded(parameter[1]))})
                .sorted(Comparator.<String[], String>comparing(parameter -> parameter[0])
                        .thenComparing(parameter -> parameter[1]))
                .map(parameter -> parameter[0] + "=" + parameter[1])
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Every byte but letters, digits and four signs. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xFF);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return encoded.toString();
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A request as it came, without its body.
     *
     * @param path as it was sent, with what is encoded in it
     * @param query likewise; empty for none
     * @param headers by their names in lower case
     */
    record Request(String method, String path, String query, Map<String, String> headers) {

        Request {
            headers = new TreeMap<>(headers);
        }

        private String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
