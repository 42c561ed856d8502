package dev.penstock.runtime.server;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in who may give orders, and nobody else. Thread-safe. */
final class AdminGate implements Function<Request, Reply> {

    private static final Logger LOG = LoggerFactory.getLogger(AdminGate.class);

    private final Credential credential;
    private final FailedLogins failed;
    private final Function<Request, Reply> behind;

    AdminGate(Credential credential, FailedLogins failed, Function<Request, Reply> behind) {
        this.credential = credential;
        this.failed = failed;
        this.behind = behind;
    }

    @Override
    public Reply apply(Request request) {
        if (failed.areTooMany(request.from())) {
            return Reply.error(429, "too many logins have failed from there")
                    .with("Retry-After", String.valueOf(FailedLogins.WITHIN.toSeconds()));
        }
        String given = request.header("Authorization");
        if (!credential.isIn(given)) {
            if (given != null) { // whoever comes without is asked first, as browsers and curl --anyauth are
                failed.add(request.from());
                LOG.warn(
                        "a login at the admin address has failed, from {}",
                        request.from().getHostAddress());
            }
            return Reply.error(401, "say who you are")
                    .with("WWW-Authenticate", "Basic realm=\"penstock\", charset=\"UTF-8\"");
        }
        return isOfAnotherSite(request) ? Reply.error(403, "pages of other sites give no orders here") : order(request);
    }

    private Reply order(Request request) {
        if (request.method().equals("POST") && !isJson(request.header("Content-Type"))) {
            // A page of another site can have a browser, which remembers the password, send forms but not this.
            return Reply.error(415, "a POST needs the header Content-Type: application/json");
        }
        Reply reply = behind.apply(request);
        if (request.method().equals("POST") && reply.status() < 300) {
            LOG.info("ordered from {}: /{}", request.from().getHostAddress(), String.join("/", request.path()));
        }
        return reply;
    }

    /** Browsers say where a page comes from that asks; we have none of our own. */
    private static boolean isOfAnotherSite(Request request) {
        return request.header("Origin") != null;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }
}
