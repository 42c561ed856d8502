package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which earlier definitions can be followed still beside those of now: a column that only an earlier one reads may be
 * gone. Used by one thread.
 */
final class EarlierDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierDefinitions.class);

    private final Connection connection;
    private final PostgresOptions options;

    EarlierDefinitions(Connection connection, PostgresOptions options) {
        this.connection = connection;
        this.options = options;
    }

    /** Those of {@code earlier} that can be followed together with all of {@code wanted}. */
    List<IndexDefinition> followable(List<IndexDefinition> wanted, List<IndexDefinition> earlier) throws SQLException {
        List<IndexDefinition> followed = new ArrayList<>();
        for (IndexDefinition definition : earlier) {
            List<IndexDefinition> together = new ArrayList<>(wanted);
            together.addAll(followed);
            together.add(definition);
            String obstacle = obstacle(wanted, together);
            if (obstacle == null) {
                followed.add(definition);
            } else {
                LOG.warn(
                        "the documents of index {} that were built for its earlier definition {} cannot be kept fresh any"
                                + " longer: {}",
                        definition.name(),
                        definition.hash(),
                        obstacle);
            }
        }
        return followed;
    }

    private @Nullable String obstacle(List<IndexDefinition> wanted, List<IndexDefinition> definitions)
            throws SQLException {
        if (options.ddl().rowFilters() && !conditions(wanted).equals(conditions(definitions))) {
            return "other rows are to be published for it, and with it gone everything would be built anew";
        }
        try {
            new DatabaseSurvey(connection, options, definitions).check(new CoverageLog());
            return null;
        } catch (PenstockException e) {
            return e.getMessage();
        } catch (SQLException e) {
            RuntimeException translated = new PostgresErrors(options.address()).translate(e);
            if (translated instanceof SourceUnavailableException) {
                throw e;
            }
            return translated.getMessage();
        }
    }

    /** The rows that are to be published of each table that the definitions of now read. */
    private static Map<TableName, Optional<String>> conditions(List<IndexDefinition> definitions) {
        Map<TableName, Optional<String>> conditions = new HashMap<>();
        TableUses.of(definitions).forEach(use -> conditions.put(use.table(), Optional.ofNullable(use.condition())));
        return conditions;
    }
}
