package people;

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
import dev.penstock.client.query.TermField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code people}, whose documents are {@link Person}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PersonQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Person, Fields> INDEX = new SearchIndex<>("people", "6203bd27", List.of("id"), FIELDS, new PersonDocumentBuilder());

    private PersonQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Person, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(UUID id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Person> get(SearchClient client, UUID id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Person>> getAsync(SearchClient client, UUID id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Person> getAll(SearchClient client, Collection<UUID> keys) {
        return INDEX.getAll(client, keys.stream().map(PersonQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Person>> getAllAsync(SearchClient client,
            Collection<UUID> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(PersonQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<UUID> keys) {
        return Clauses.documentIds(keys.stream().map(PersonQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final TermField<Fields, UUID> id = FieldHandles.term("id", FieldCodec.UUID);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("name", FieldCodec.STRING);

        private final NestedField<Fields, Seniors, Person.Report> seniors = FieldHandles.nested("seniors", "", new Seniors(), Person.class, Person::seniors);

        private final NestedField<Fields, Others, Person.Report> others = FieldHandles.nested("others", "", new Others(), Person.class, Person::others);

        private final NumberField<Fields, Integer> mentored = FieldHandles.number("mentored", FieldCodec.INTEGER);

        private Fields() {}

        /** {@link Person#id} */
        public TermField<Fields, UUID> id() {
            return id;
        }

        /** {@link Person#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link Person#seniors} */
        public NestedField<Fields, Seniors, Person.Report> seniors() {
            return seniors;
        }

        /** {@link Person#others} */
        public NestedField<Fields, Others, Person.Report> others() {
            return others;
        }

        /** {@link Person#mentored} */
        public NumberField<Fields, Integer> mentored() {
            return mentored;
        }
    }

    /** The fields of the objects in {@code seniors}. */
    public static final class Seniors {

        private final TermField<Seniors, UUID> id = FieldHandles.term("seniors.id", FieldCodec.UUID);

        private final KeywordField.Full<Seniors, String> reportName = FieldHandles.keyword("seniors.reportName", FieldCodec.STRING);

        private final NestedField<Seniors, SeniorsLeaves, Person.Leaf> leaves = FieldHandles.nested("seniors.leaves", "seniors", new SeniorsLeaves(), Person.Report.class, Person.Report::leaves);

        private Seniors() {}

        /** {@link Person.Report#id} */
        public TermField<Seniors, UUID> id() {
            return id;
        }

        /** {@link Person.Report#reportName} */
        public KeywordField.Full<Seniors, String> reportName() {
            return reportName;
        }

        /** {@link Person.Report#leaves} */
        public NestedField<Seniors, SeniorsLeaves, Person.Leaf> leaves() {
            return leaves;
        }
    }

    /** The fields of the objects in {@code seniors.leaves}. */
    public static final class SeniorsLeaves {

        private final TermField<SeniorsLeaves, UUID> id = FieldHandles.term("seniors.leaves.id", FieldCodec.UUID);

        private final NumberField<SeniorsLeaves, Long> below = FieldHandles.number("seniors.leaves.below", FieldCodec.LONG);

        private SeniorsLeaves() {}

        /** {@link Person.Leaf#id} */
        public TermField<SeniorsLeaves, UUID> id() {
            return id;
        }

        /** {@link Person.Leaf#below} */
        public NumberField<SeniorsLeaves, Long> below() {
            return below;
        }
    }

    /** The fields of the objects in {@code others}. */
    public static final class Others {

        private final TermField<Others, UUID> id = FieldHandles.term("others.id", FieldCodec.UUID);

        private final KeywordField.Full<Others, String> reportName = FieldHandles.keyword("others.reportName", FieldCodec.STRING);

        private final NestedField<Others, OthersLeaves, Person.Leaf> leaves = FieldHandles.nested("others.leaves", "others", new OthersLeaves(), Person.Report.class, Person.Report::leaves);

        private Others() {}

        /** {@link Person.Report#id} */
        public TermField<Others, UUID> id() {
            return id;
        }

        /** {@link Person.Report#reportName} */
        public KeywordField.Full<Others, String> reportName() {
            return reportName;
        }

        /** {@link Person.Report#leaves} */
        public NestedField<Others, OthersLeaves, Person.Leaf> leaves() {
            return leaves;
        }
    }

    /** The fields of the objects in {@code others.leaves}. */
    public static final class OthersLeaves {

        private final TermField<OthersLeaves, UUID> id = FieldHandles.term("others.leaves.id", FieldCodec.UUID);

        private final NumberField<OthersLeaves, Long> below = FieldHandles.number("others.leaves.below", FieldCodec.LONG);

        private OthersLeaves() {}

        /** {@link Person.Leaf#id} */
        public TermField<OthersLeaves, UUID> id() {
            return id;
        }

        /** {@link Person.Leaf#below} */
        public NumberField<OthersLeaves, Long> below() {
            return below;
        }
    }
}
