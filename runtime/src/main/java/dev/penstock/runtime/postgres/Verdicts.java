package dev.penstock.runtime.postgres;

import dev.penstock.runtime.postgres.Coverage.Lack;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Collects what a check of a database finds out; what fails is a finding too, and the next thing is looked at. */
final class Verdicts {

    /** Class 08 of the error codes, connection exception: nothing else will be answered either. */
    private static final String CONNECTION = "08";

    private final PostgresAddress address;
    private final List<Verdict> found = new ArrayList<>();

    /** @param address the server, which is not named in each line */
    Verdicts(PostgresAddress address) {
        this.address = address;
    }

    void add(Verdict verdict) {
        found.add(verdict);
    }

    void addFail(String subject, Lack lack) {
        found.add(Verdict.fail(subject, lack.fact(), lack.remedy()));
    }

    /**
     * Looks at something.
     *
     * @return whether it is well; if not, that was added
     * @throws SQLException when the connection is lost
     */
    boolean isWell(String subject, Preflight.Act look) throws SQLException {
        try {
            look.run();
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONNECTION)) {
                throw e;
            }
            found.add(shortened(Verdict.fail(subject, new PostgresErrors(address).translate(e))));
        } catch (PenstockException | SourceUnavailableException e) {
            found.add(shortened(Verdict.fail(subject, e)));
        }
        return false;
    }

    /** Messages that stand alone say first what they are about. */
    private Verdict shortened(Verdict verdict) {
        String fact = verdict.fact();
        for (String known : List.of(address + ": ", verdict.subject() + ": ", verdict.subject() + ", ")) {
            fact = fact.startsWith(known) ? fact.substring(known.length()) : fact;
        }
        return Verdict.fail(verdict.subject(), fact, verdict.remedy());
    }

    /** What was found so far. */
    List<Verdict> found() {
        return List.copyOf(found);
    }
}
