package names;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.lang.Integer;
import java.lang.Long;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import other.Item;

/** Searches the index {@code api-words}, whose documents are {@link Api.Words}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class Api_WordsQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Api.Words, Fields> INDEX = new SearchIndex<>("api-words", "1511016a", List.of("list"), FIELDS, new Api_WordsDocumentBuilder());

    private Api_WordsQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Api.Words, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static java.lang.String id(int list) {
        return DocumentId.of(KeyText.of(list));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Api.Words> get(SearchClient client, int list) {
        return INDEX.get(client, id(list));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Api.Words>> getAsync(SearchClient client, int list) {
        return INDEX.getAsync(client, id(list));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Api.Words> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(Api_WordsQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Api.Words>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(Api_WordsQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(Api_WordsQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> list = FieldHandles.number("list", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, java.lang.String> fields = FieldHandles.keyword("fields", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> build = FieldHandles.keyword("build", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> select = FieldHandles.keyword("select", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> order = FieldHandles.keyword("order", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> user = FieldHandles.keyword("user", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> record = FieldHandles.keyword("record", FieldCodec.STRING);

        private final KeywordField.Full<Fields, java.lang.String> sealed = FieldHandles.keyword("sealed", FieldCodec.STRING);

        private final NumberField<Fields, Integer> $ = FieldHandles.number("$", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, java.lang.String> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = FieldHandles.keyword("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FieldCodec.STRING);

        private final NestedField<Fields, DEFINITION, String> DEFINITION = FieldHandles.nested("DEFINITION", "", new DEFINITION(), Api.Words.class, Api.Words::DEFINITION);

        private final NestedField<Fields, Lookups, String> lookups = FieldHandles.nested("lookups", "", new Lookups(), Api.Words.class, Api.Words::lookups);

        private final NestedField<Fields, Theirs, Item> theirs = FieldHandles.nested("theirs", "", new Theirs(), Api.Words.class, Api.Words::theirs);

        private final NestedField<Fields, Ours, Api.Kind.Item> ours = FieldHandles.nested("ours", "", new Ours(), Api.Words.class, Api.Words::ours);

        private final NestedField<Fields, Mapping, Api.Fields> mapping = FieldHandles.nested("mapping", "", new Mapping(), Api.Words.class, Api.Words::mapping);

        private Fields() {}

        /** {@link Api.Words#list} */
        public NumberField<Fields, Integer> list() {
            return list;
        }

        /** {@link Api.Words#fields} */
        public KeywordField.Full<Fields, java.lang.String> fields() {
            return fields;
        }

        /** {@link Api.Words#build} */
        public KeywordField.Full<Fields, java.lang.String> build() {
            return build;
        }

        /** {@link Api.Words#select} */
        public KeywordField.Full<Fields, java.lang.String> select() {
            return select;
        }

        /** {@link Api.Words#order} */
        public KeywordField.Full<Fields, java.lang.String> order() {
            return order;
        }

        /** {@link Api.Words#user} */
        public KeywordField.Full<Fields, java.lang.String> user() {
            return user;
        }

        /** {@link Api.Words#record} */
        public KeywordField.Full<Fields, java.lang.String> record() {
            return record;
        }

        /** {@link Api.Words#sealed} */
        public KeywordField.Full<Fields, java.lang.String> sealed() {
            return sealed;
        }

        /** {@link Api.Words#$} */
        public NumberField<Fields, Integer> $() {
            return $;
        }

        /**
         * {@link Api.Words#xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}
         */
        public KeywordField.Full<Fields, java.lang.String> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx(
                ) {
            return xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
        }

        /** {@link Api.Words#DEFINITION} */
        public NestedField<Fields, DEFINITION, String> DEFINITION() {
            return DEFINITION;
        }

        /** {@link Api.Words#lookups} */
        public NestedField<Fields, Lookups, String> lookups() {
            return lookups;
        }

        /** {@link Api.Words#theirs} */
        public NestedField<Fields, Theirs, Item> theirs() {
            return theirs;
        }

        /** {@link Api.Words#ours} */
        public NestedField<Fields, Ours, Api.Kind.Item> ours() {
            return ours;
        }

        /** {@link Api.Words#mapping} */
        public NestedField<Fields, Mapping, Api.Fields> mapping() {
            return mapping;
        }
    }

    /** The fields of the objects in {@code DEFINITION}. */
    public static final class DEFINITION {

        private final NumberField<DEFINITION, Integer> select = FieldHandles.number("DEFINITION.select", FieldCodec.INTEGER);

        private DEFINITION() {}

        /** {@link String#select} */
        public NumberField<DEFINITION, Integer> select() {
            return select;
        }
    }

    /** The fields of the objects in {@code lookups}. */
    public static final class Lookups {

        private final NumberField<Lookups, Integer> select = FieldHandles.number("lookups.select", FieldCodec.INTEGER);

        private Lookups() {}

        /** {@link String#select} */
        public NumberField<Lookups, Integer> select() {
            return select;
        }
    }

    /** The fields of the objects in {@code theirs}. */
    public static final class Theirs {

        private final NumberField<Theirs, Integer> id = FieldHandles.number("theirs.id", FieldCodec.INTEGER);

        private Theirs() {}

        /** {@link Item#id} */
        public NumberField<Theirs, Integer> id() {
            return id;
        }
    }

    /** The fields of the objects in {@code ours}. */
    public static final class Ours {

        private final NumberField<Ours, Integer> id = FieldHandles.number("ours.id", FieldCodec.INTEGER);

        private final NumberField<Ours, Long> items = FieldHandles.number("ours.items", FieldCodec.LONG);

        private Ours() {}

        /** {@link Api.Kind.Item#id} */
        public NumberField<Ours, Integer> id() {
            return id;
        }

        /** {@link Api.Kind.Item#items} */
        public NumberField<Ours, Long> items() {
            return items;
        }
    }

    /** The fields of the objects in {@code mapping}. */
    public static final class Mapping {

        private final NumberField<Mapping, Integer> id = FieldHandles.number("mapping.id", FieldCodec.INTEGER);

        private Mapping() {}

        /** {@link Api.Fields#id} */
        public NumberField<Mapping, Integer> id() {
            return id;
        }
    }
}
