package queries;

import dev.penstock.client.Highlighting;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.Suggestion;
import dev.penstock.client.aggregation.Aggregations;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.Decay;
import dev.penstock.client.query.Distance;
import dev.penstock.client.query.ScoreFunctions;
import dev.penstock.document.GeoPoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opensearch.client.opensearch._types.SortOrder;
import queries.ThingQuery.Fields;
import queries.ThingQuery.Lines;

/**
 * What must not compile, each line below the reason: {@code missing} and the name of what is not there, or {@code mismatch} for
 * values and scopes that do not fit.
 */
final class Mistakes {

    private static final Lines LINE = null;

    void keywords(Fields thing) {
        // missing matches
        thing.email().matches("ada");
        // missing matchesPhrase
        thing.email().matchesPhrase("ada");
        // missing words
        thing.plain().words();
        // missing ignoringCase
        thing.plain().ignoringCase();
        // missing words
        thing.sorted().words();
        // missing ignoringCase
        thing.worded().ignoringCase();
        // missing ignoringCase
        thing.withoutSort().ignoringCase();
        // missing inNetwork
        thing.email().inNetwork("10.0.0.0/8");
        // missing fuzzy
        thing.url().fuzzy("a");
        // missing gt
        thing.url().gt("a");
        // missing asc
        thing.url().asc();
        // mismatch
        thing.url().wildcard(5);
        // mismatch
        thing.email().eq(5);
        // mismatch
        thing.email().in("ada", 5);
        // mismatch
        thing.tags().eq(List.of("a"));
    }

    void texts(Fields thing) {
        // missing eq
        thing.title().eq("Blue chair");
        // missing in
        thing.title().in("Blue chair");
        // missing prefix
        thing.title().prefix("Blue");
        // missing gt
        thing.title().gt("Blue");
        // missing keyword
        thing.titleInParts().keyword();
        // missing asc
        thing.unsortedTitle().asc();
        // missing keyword
        thing.prose().keyword();
        // missing asc
        thing.prose().asc();
        // missing eq
        thing.prose().eq("x");
        // missing eq
        thing.sku().eq("C-1");
        // missing keyword
        thing.sku().keyword();
        // missing desc
        thing.sku().desc();
        // missing eq
        thing.typed().eq("x");
        // missing matches
        thing.unsearchedWords().matches("x");
        // missing eq
        thing.maker().name().eq("x");
    }

    void values(Fields thing) {
        // missing matches
        thing.total().matches("1");
        // missing prefix
        thing.total().prefix("1");
        // mismatch
        thing.total().eq("1");
        // mismatch
        thing.total().gte(1.5);
        // mismatch
        thing.id().eq("1");
        // mismatch
        thing.placedAt().gte("2024-01-01");
        // mismatch
        thing.placedAt().between(Instant.EPOCH, 5);
        // mismatch
        thing.day().eq(Instant.EPOCH);
        // missing timeZone
        thing.total().range().timeZone(null);
        // missing gt
        thing.active().gt(false);
        // mismatch
        thing.active().eq("true");
        // missing gt
        thing.code().gt(new UUID(0, 0));
        // missing prefix
        thing.code().prefix("00");
        // mismatch
        thing.code().eq("00000000-0000-0000-0000-000000000000");
        // missing prefix
        thing.host().prefix("10.");
        // mismatch
        thing.host().eq("10.0.0.1");
    }

    void enums(Fields thing) {
        // mismatch
        thing.status().eq("OPEN");
        // missing prefix
        thing.status().prefix("OP");
        // missing matches
        thing.status().matches("OPEN");
        // missing PAID
        thing.status().eq(Thing.Status.PAID);
        // missing words
        thing.status().words();
        // missing eq
        thing.unsearchedStatus().eq(Thing.Status.OPEN);
    }

    void places(Fields thing) {
        // missing asc
        thing.spot().asc();
        // missing eq
        thing.spot().eq(new GeoPoint(0, 0));
        // missing nearestFirst
        thing.unsortedSpot().nearestFirst(new GeoPoint(0, 0));
        // missing gt
        thing.spot().gt(new GeoPoint(0, 0));
    }

    void ranges(Fields thing) {
        // missing asc
        thing.sizes().asc();
        // missing eq
        thing.sizes().eq(5);
        // mismatch
        thing.sizes().contains("5");
        // mismatch
        thing.sizes().within().gte(1L);
    }

    void opaque(Fields thing) {
        // missing exists
        thing.picture().exists();
        // missing eq
        thing.picture().eq(new byte[0]);
        // missing key
        thing.hiddenTree().key("a");
        // missing asc
        thing.tree().asc();
        // missing matches
        thing.tree().matches("a");
    }

    void switchedOff(Fields thing) {
        // missing eq
        thing.unsearched().eq(1);
        // missing exists
        thing.unsearched().exists();
        // missing asc
        thing.unsorted().asc();
        // missing eq
        thing.hidden().eq(1);
        // missing asc
        thing.hidden().asc();
        // missing eq
        thing.unsearchedText().eq("a");
        // missing desc
        thing.unsortedText().desc();
        // missing asc
        thing.unsortedTime().asc();
    }

    void maps(Fields thing) {
        // missing asc
        thing.labels().asc();
        // missing eq
        thing.stock().eq(1);
        // mismatch
        thing.stock().key("kiel").eq("5");
        // missing matches
        thing.stock().key("kiel").matches("5");
        // mismatch
        thing.stock().anyKeyEq("5");
    }

    void together(Fields thing) {
        // mismatch
        Clauses.multiMatch("a");
        // mismatch
        Clauses.multiMatch("a", thing.title(), thing.total());
        // mismatch
        Clauses.multiMatch("a", thing.title(), thing.active());
        // mismatch
        Clauses.combinedFields("a", thing.title(), thing.email());
        // mismatch
        Clauses.simpleQueryString("a", thing.placedAt());
        // mismatch
        Clauses.moreLikeText("a", thing.email());
        // missing weight
        thing.total().weight(2);
        // mismatch
        ScoreFunctions.fieldValue(thing.email());
        // mismatch
        ScoreFunctions.fieldValue(thing.unsorted());
        // mismatch
        ScoreFunctions.decay(Decay.GAUSS, thing.email(), "a", "b");
        // mismatch
        ScoreFunctions.decay(Decay.GAUSS, thing.scaled(), BigDecimal.ONE, BigDecimal.TEN);
        // mismatch
        ScoreFunctions.decay(Decay.GAUSS, thing.unsortedSpot(), new GeoPoint(0, 0), Distance.meters(1));
        // mismatch
        Highlighting.of(thing.title(), thing.total());
        // mismatch
        Suggestion.words(thing.email(), "a");
        // mismatch
        Suggestion.completion(thing.title(), "a");
    }

    void aggregations(Fields thing) {
        // mismatch
        Aggregations.terms(thing.title());
        // mismatch
        Aggregations.terms(thing.unsorted());
        // mismatch
        Aggregations.terms(thing.spot());
        // mismatch
        Aggregations.terms(thing.labels());
        // mismatch
        Aggregations.sum(thing.email());
        // mismatch
        Aggregations.stats(thing.status());
        // mismatch
        Aggregations.avg(thing.placedAt());
        // mismatch
        Aggregations.histogram(thing.placedAt(), 5);
        // mismatch
        Aggregations.dateHistogram(thing.total(), Duration.ofDays(1));
        // mismatch
        Aggregations.range(thing.total()).below("low", 5);
        // mismatch
        Aggregations.dateRange(thing.placedAt()).from("late", thing.day());
        // mismatch
        Aggregations.terms(thing.status()).sub(Aggregations.sum(LINE.price()));
        // mismatch
        Aggregations.terms(thing.status()).missing("OPEN");
        // mismatch
        Aggregations.nested(thing.lines(), line -> Aggregations.terms(thing.status()));
        // mismatch
        Aggregations.filter(thing.email().eq("a"), Aggregations.sum(LINE.price()));
        // mismatch
        ThingQuery.search().aggregate(Aggregations.sum(LINE.price()));
        // mismatch
        Aggregations.nested(thing.lines(), line -> Aggregations.owners(thing.lines(), Aggregations.sum(line.price())));
        // mismatch
        Aggregations.terms(thing.status()).orderBy(Aggregations.stats(thing.total()), SortOrder.Desc);
        // mismatch
        Aggregations.terms(thing.status()).orderBy(Aggregations.missing(thing.day(), Aggregations.sum(thing.total())), SortOrder.Desc);
        // mismatch
        Aggregations.terms(thing.unsigned());
        // mismatch
        Aggregations.max(thing.unsigned());
    }

    void scopes(Fields thing) {
        // missing sku
        thing.lines().sku();
        // mismatch
        thing.lines().any(line -> thing.email().eq("ada"));
        // mismatch
        thing.lines().any(line -> line.sku().eq("a").and(thing.email().eq("ada")));
        // missing email
        thing.lines().any(line -> line.email().eq("ada"));
        // mismatch
        thing.lines().any(line -> line.parts().any(part -> line.sku().eq("a")));
        // mismatch
        Clauses.allOf(thing.email().eq("a"), ThingQuery.FIELDS.lines().any(line -> line.sku().eq("a")), lineClause());
        // mismatch
        Clause<Lines> leaked = thing.email().eq("ada");
        // missing asc
        thing.lines().asc();
        // mismatch
        thing.lines().sortBy(line -> thing.email().asc());
        // missing any
        thing.flatLines().any(line -> line.sku().eq("a"));
        // missing eq
        thing.maker().eq(5);
    }

    void searches(SearchClient client) {
        Search<Thing, Fields> search = ThingQuery.search();
        // mismatch
        search.filter(lineClause());
        // missing nothing
        search.filter(thing -> thing.nothing().eq(1));
        // mismatch
        search.filter(thing -> thing.email());
        // mismatch
        search.sort(thing -> thing.email());
        // mismatch
        search.sort(thing -> thing.email().eq("a"));
        // mismatch
        search.collapse(thing -> thing.title());
        // mismatch
        search.collapse(thing -> thing.active());
        // mismatch
        search.collapse(thing -> thing.placedAt());
        // mismatch
        search.collapse(thing -> thing.scaled());
        // mismatch
        search.highlight(thing -> Highlighting.of(LINE.sku()));
        // mismatch
        ThingQuery.get(client, "1");
        // mismatch
        ThingQuery.getAll(client, List.of("1"));
        // mismatch
        ThingQuery.ids(List.of(1, 2));
        // mismatch
        ThingQuery.get(client, new BigDecimal(1));
    }

    private static Clause<Lines> lineClause() {
        return ThingQuery.FIELDS.lines().any(line -> line.sku().eq("a")) == null ? null : Clauses.matchAll();
    }
}
