package dev.penstock.it.values;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.document.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Index("series")
@Table("series")
public record Series(
        @Id long id,
        @Nullable List<String> tags,
        @Nullable List<Integer> counts,
        @Nullable List<BigDecimal> exacts,
        @Nullable List<Instant> times,
        @Nullable List<JsonNode> trees,
        @Nullable List<Range<LocalDate>> seasons) {}
