package dev.penstock.testkit;

import java.util.Map;

/** Which servers the JUnit extension shares: told by the environment, and by nothing else. */
sealed interface ServerChoice {

    /** Our own child processes. */
    record Embedded() implements ServerChoice {}

    /** A server that runs already. The variable is kept for messages. */
    record Foreign(String variable, String url) implements ServerChoice {}

    /** A container of this image. */
    record Container(String image) implements ServerChoice {}

    static ServerChoice postgres(Map<String, String> environment) {
        return choose(environment, "POSTGRES", "postgres:17");
    }

    static ServerChoice openSearch(Map<String, String> environment) {
        return choose(environment, "OPENSEARCH", "opensearchproject/opensearch:2.19.1");
    }

    private static ServerChoice choose(Map<String, String> environment, String server, String standardImage) {
        String variable = "PENSTOCK_TEST_" + server + "_URL";
        // Set but empty means unset: that is all some CI systems can say.
        String url = environment.getOrDefault(variable, "");
        if (!url.isBlank()) {
            return new Foreign(variable, url.strip());
        }
        if (environment.getOrDefault("PENSTOCK_TEST_CONTAINERS", "").equalsIgnoreCase("true")) {
            String image = environment.getOrDefault("PENSTOCK_TEST_" + server + "_IMAGE", "");
            return new Container(image.isBlank() ? standardImage : image.strip());
        }
        return new Embedded();
    }
}
