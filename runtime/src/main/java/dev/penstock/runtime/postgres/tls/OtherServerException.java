package dev.penstock.runtime.postgres.tls;

import java.util.List;

/** The certificate of a server is for other names than the one it was called by. */
public final class OtherServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherServerException(String wanted, List<String> names) {
        super("the server's certificate is for " + (names.isEmpty() ? "no name at all" : String.join(", ", names))
                + ", not for " + wanted);
    }
}
