package dev.penstock.it.values;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Mapping;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("ArrayRecordComponent") // never compared
@Index("contents")
@Table("contents")
public record Contents(
        @Id long id,
        @Text @Nullable String prose,
        @Nullable String code,
        @Nullable String spoken,
        byte @Nullable [] bytes,
        @Nullable JsonNode tree,

        @Mapping(type = "object", options = "{\"enabled\": false}") @Nullable JsonNode anything,

        @Nullable Map<String, String> labels,
        @Nullable Map<String, Integer> stock,
        @Nullable InetAddress host) {}
