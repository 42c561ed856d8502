package deep;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.BooleanField;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.TextField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code continents}, whose documents are {@link Continent}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ContinentQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Continent, Fields> INDEX = new SearchIndex<>("continents", "c7fa5c96", List.of("code"), FIELDS, new ContinentDocumentBuilder());

    private ContinentQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Continent, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String code) {
        return DocumentId.of(code);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Continent> get(SearchClient client, String code) {
        return INDEX.get(client, id(code));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Continent>> getAsync(SearchClient client, String code) {
        return INDEX.getAsync(client, id(code));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Continent> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(ContinentQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Continent>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(ContinentQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(ContinentQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("code", FieldCodec.STRING);

        private final NestedField<Fields, Countries, Country> countries = FieldHandles.nested("countries", "", new Countries(), Continent.class, Continent::countries);

        private Fields() {}

        /** {@link Continent#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }

        /** {@link Continent#countries} */
        public NestedField<Fields, Countries, Country> countries() {
            return countries;
        }
    }

    /** The fields of the objects in {@code countries}. */
    public static final class Countries {

        private final NumberField<Countries, Integer> id = FieldHandles.number("countries.id", FieldCodec.INTEGER);

        private final TextField.Full<Countries> name = FieldHandles.text("countries.name");

        private final NumberField<Countries, Long> population = FieldHandles.number("countries.population", FieldCodec.LONG);

        private final NestedField<Countries, CountriesRegions, Region> regions = FieldHandles.nested("countries.regions", "countries", new CountriesRegions(), Country.class, Country::regions);

        private final NumberField<Countries, Long> regionCount = FieldHandles.number("countries.regionCount", FieldCodec.LONG);

        private Countries() {}

        /** {@link Country#id} */
        public NumberField<Countries, Integer> id() {
            return id;
        }

        /** {@link Country#name} */
        public TextField.Full<Countries> name() {
            return name;
        }

        /** {@link Country#population} */
        public NumberField<Countries, Long> population() {
            return population;
        }

        /** {@link Country#regions} */
        public NestedField<Countries, CountriesRegions, Region> regions() {
            return regions;
        }

        /** {@link Country#regionCount} */
        public NumberField<Countries, Long> regionCount() {
            return regionCount;
        }
    }

    /** The fields of the objects in {@code countries.regions}. */
    public static final class CountriesRegions {

        private final NumberField<CountriesRegions, Integer> id = FieldHandles.number("countries.regions.id", FieldCodec.INTEGER);

        private final KeywordField.Full<CountriesRegions, String> name = FieldHandles.keyword("countries.regions.name", FieldCodec.STRING);

        private final NestedField<CountriesRegions, CountriesRegionsCities, Region.City> cities = FieldHandles.nested("countries.regions.cities", "countries.regions", new CountriesRegionsCities(), Region.class, Region::cities);

        private final NumberField<CountriesRegions, Integer> harbours = FieldHandles.number("countries.regions.harbours", FieldCodec.INTEGER);

        private CountriesRegions() {}

        /** {@link Region#id} */
        public NumberField<CountriesRegions, Integer> id() {
            return id;
        }

        /** {@link Region#name} */
        public KeywordField.Full<CountriesRegions, String> name() {
            return name;
        }

        /** {@link Region#cities} */
        public NestedField<CountriesRegions, CountriesRegionsCities, Region.City> cities() {
            return cities;
        }

        /** {@link Region#harbours} */
        public NumberField<CountriesRegions, Integer> harbours() {
            return harbours;
        }
    }

    /** The fields of the objects in {@code countries.regions.cities}. */
    public static final class CountriesRegionsCities {

        private final NumberField<CountriesRegionsCities, Integer> id = FieldHandles.number("countries.regions.cities.id", FieldCodec.INTEGER);

        private final BooleanField<CountriesRegionsCities, Boolean> harbour = FieldHandles.flag("countries.regions.cities.harbour", FieldCodec.BOOLEAN);

        private CountriesRegionsCities() {}

        /** {@link Region.City#id} */
        public NumberField<CountriesRegionsCities, Integer> id() {
            return id;
        }

        /** {@link Region.City#harbour} */
        public BooleanField<CountriesRegionsCities, Boolean> harbour() {
            return harbour;
        }
    }
}
