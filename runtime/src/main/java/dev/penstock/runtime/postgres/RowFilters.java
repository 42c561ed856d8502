package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which rows of a table need be published (PostgreSQL documentation, 31.4 Row Filters): those that count somewhere, when that
 * is only some of them. A row that begins or ceases to count comes as an INSERT or a DELETE, whatever it was changed by.
 *
 * <p>PostgreSQL refuses everybody's UPDATE and DELETE of a table whose replica identity does not cover the filter; there is
 * none then. Used by one thread.
 */
final class RowFilters {

    private static final Logger LOG = LoggerFactory.getLogger(RowFilters.class);

    private final Connection connection;
    private final Publication publication;
    private final boolean asked;
    private final Map<TableName, FilterTrial> trials = new HashMap<>();

    /** @param asked whether there are to be any */
    RowFilters(Connection connection, Publication publication, boolean asked) {
        this.connection = connection;
        this.publication = publication;
        this.asked = asked;
    }

    /** The filter that a table is to be published with, as SQL; null when all its rows are to be. */
    @Nullable String of(TableUse use, CatalogTable table) throws SQLException {
        String condition = use.condition();
        if (!asked || condition == null) {
            return null;
        }
        String obstacle = obstacle(use, condition, table);
        if (obstacle == null) {
            obstacle = trial(use, condition).refused(connection, publication, use.table(), condition);
        }
        if (obstacle != null) {
            LOG.info("table {} gets no row filter: {}", table.name(), obstacle);
        }
        return obstacle == null ? condition : null;
    }

    private @Nullable String obstacle(TableUse use, String condition, CatalogTable table) throws SQLException {
        if (!publication.takesParts()) {
            return "there are none before PostgreSQL 15, nor beside whole schemas";
        }
        if (table.partitioned()) {
            return "it is partitioned, and each partition has a replica identity of its own";
        }
        FilterTrial trial = trial(use, condition);
        if (trial.obstacle() != null) {
            return trial.obstacle();
        }
        List<String> missing = table.missingFromIdentity(trial.columns());
        return missing.isEmpty() ? null : "its replica identity lacks " + String.join(", ", missing);
    }

    /** Whether a table is published with another filter than the one that it is to have. */
    boolean isAnother(TableUse use, CatalogTable table) throws SQLException {
        String existing = publication.part(use.table()).filter();
        String condition = use.condition();
        return asked
                && existing != null
                && (condition == null || obstacle(use, condition, table) != null || !isThatOf(use, existing));
    }

    /** The filter that exists, as it was written if that is known: what the server makes of its own text may look different. */
    @Nullable String kept(TableUse use) throws SQLException {
        String existing = publication.part(use.table()).filter();
        return existing != null && asked && isThatOf(use, existing) ? use.condition() : existing;
    }

    /**
     * Makes sure that no row that counts is held back by a filter.
     *
     * @throws dev.penstock.runtime.spi.PenstockException when one is, or may be
     */
    void check(List<TableUse> uses) throws SQLException {
        for (TableUse use : uses) {
            String existing = publication.part(use.table()).filter();
            if (existing != null && !(asked && isThatOf(use, existing))) {
                throw publication.filtered(use.table());
            }
        }
    }

    private boolean isThatOf(TableUse use, String filter) throws SQLException {
        String condition = use.condition();
        return condition != null && trial(use, condition).filter().equals(filter);
    }

    private FilterTrial trial(TableUse use, String condition) throws SQLException {
        FilterTrial known = trials.get(use.table());
        if (known == null) {
            known = FilterTrial.of(connection, use.table(), condition);
            trials.put(use.table(), known);
        }
        return known;
    }
}
