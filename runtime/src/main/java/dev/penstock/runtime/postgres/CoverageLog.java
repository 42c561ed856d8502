package dev.penstock.runtime.postgres;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a database gives, when it is another than at the session before. Used by one thread. */
final class CoverageLog {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageLog.class);

    private List<String> latest = List.of();

    void tell(Coverage coverage) {
        List<String> report = coverage.report();
        if (!report.equals(latest)) {
            latest = report;
            report.forEach(LOG::info);
        }
    }
}
