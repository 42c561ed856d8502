package odd;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code odd-names_1}, whose documents are {@link Odd}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class OddQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Odd, Fields> INDEX = new SearchIndex<>("odd-names_1", "e86750b9", List.of("ordinal"), FIELDS, new OddDocumentBuilder());

    private OddQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Odd, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(String ordinal) {
        return DocumentId.of(ordinal);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Odd> get(SearchClient client, String ordinal) {
        return INDEX.get(client, id(ordinal));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Odd>> getAsync(SearchClient client, String ordinal) {
        return INDEX.getAsync(client, id(ordinal));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Odd> getAll(SearchClient client, Collection<String> keys) {
        return INDEX.getAll(client, keys.stream().map(OddQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Odd>> getAllAsync(SearchClient client,
            Collection<String> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(OddQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<String> keys) {
        return Clauses.documentIds(keys.stream().map(OddQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final KeywordField.Full<Fields, String> ordinal = FieldHandles.keyword("ordinal", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> quoted = FieldHandles.keyword("quoted", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> mixedCase = FieldHandles.keyword("mixedCase", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> reserved = FieldHandles.keyword("reserved", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> backslash = FieldHandles.keyword("backslash", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> percent = FieldHandles.keyword("percent", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> dollar = FieldHandles.keyword("dollar", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> lineBreak = FieldHandles.keyword("lineBreak", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> unicode = FieldHandles.keyword("unicode", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> comment = FieldHandles.keyword("comment", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> separators = FieldHandles.keyword("separators", FieldCodec.STRING);

        private final NumberField<Fields, Integer> httpURLPath2 = FieldHandles.number("httpURLPath2", FieldCodec.INTEGER);

        private final NestedField<Fields, Changed, Odd.Default> changed = FieldHandles.nested("changed", "", new Changed(), Odd.class, Odd::changed);

        private Fields() {}

        /** {@link Odd#ordinal} */
        public KeywordField.Full<Fields, String> ordinal() {
            return ordinal;
        }

        /** {@link Odd#quoted} */
        public KeywordField.Full<Fields, String> quoted() {
            return quoted;
        }

        /** {@link Odd#mixedCase} */
        public KeywordField.Full<Fields, String> mixedCase() {
            return mixedCase;
        }

        /** {@link Odd#reserved} */
        public KeywordField.Full<Fields, String> reserved() {
            return reserved;
        }

        /** {@link Odd#backslash} */
        public KeywordField.Full<Fields, String> backslash() {
            return backslash;
        }

        /** {@link Odd#percent} */
        public KeywordField.Full<Fields, String> percent() {
            return percent;
        }

        /** {@link Odd#dollar} */
        public KeywordField.Full<Fields, String> dollar() {
            return dollar;
        }

        /** {@link Odd#lineBreak} */
        public KeywordField.Full<Fields, String> lineBreak() {
            return lineBreak;
        }

        /** {@link Odd#unicode} */
        public KeywordField.Full<Fields, String> unicode() {
            return unicode;
        }

        /** {@link Odd#comment} */
        public KeywordField.Full<Fields, String> comment() {
            return comment;
        }

        /** {@link Odd#separators} */
        public KeywordField.Full<Fields, String> separators() {
            return separators;
        }

        /** {@link Odd#httpURLPath2} */
        public NumberField<Fields, Integer> httpURLPath2() {
            return httpURLPath2;
        }

        /** {@link Odd#changed} */
        public NestedField<Fields, Changed, Odd.Default> changed() {
            return changed;
        }
    }

    /** The fields of the objects in {@code changed}. */
    public static final class Changed {

        private final KeywordField.Full<Changed, String> ordinal = FieldHandles.keyword("changed.ordinal", FieldCodec.STRING);

        private final NestedField<Changed, ChangedDocument, Odd.Build> document = FieldHandles.nested("changed.document", "changed", new ChangedDocument(), Odd.Default.class, Odd.Default::document);

        private final NestedField<Changed, ChangedSameAgain, Odd.Build> sameAgain = FieldHandles.nested("changed.sameAgain", "changed", new ChangedSameAgain(), Odd.Default.class, Odd.Default::sameAgain);

        private final NestedField<Changed, ChangedLines, Odd.Line> lines = FieldHandles.nested("changed.lines", "changed", new ChangedLines(), Odd.Default.class, Odd.Default::lines);

        private Changed() {}

        /** {@link Odd.Default#ordinal} */
        public KeywordField.Full<Changed, String> ordinal() {
            return ordinal;
        }

        /** {@link Odd.Default#document} */
        public NestedField<Changed, ChangedDocument, Odd.Build> document() {
            return document;
        }

        /** {@link Odd.Default#sameAgain} */
        public NestedField<Changed, ChangedSameAgain, Odd.Build> sameAgain() {
            return sameAgain;
        }

        /** {@link Odd.Default#lines} */
        public NestedField<Changed, ChangedLines, Odd.Line> lines() {
            return lines;
        }
    }

    /** The fields of the objects in {@code changed.document}. */
    public static final class ChangedDocument {

        private final NumberField<ChangedDocument, Integer> id = FieldHandles.number("changed.document.id", FieldCodec.INTEGER);

        private ChangedDocument() {}

        /** {@link Odd.Build#id} */
        public NumberField<ChangedDocument, Integer> id() {
            return id;
        }
    }

    /** The fields of the objects in {@code changed.sameAgain}. */
    public static final class ChangedSameAgain {

        private final NumberField<ChangedSameAgain, Integer> id = FieldHandles.number("changed.sameAgain.id", FieldCodec.INTEGER);

        private ChangedSameAgain() {}

        /** {@link Odd.Build#id} */
        public NumberField<ChangedSameAgain, Integer> id() {
            return id;
        }
    }

    /** The fields of the objects in {@code changed.lines}. */
    public static final class ChangedLines {

        private final NumberField<ChangedLines, Integer> id = FieldHandles.number("changed.lines.id", FieldCodec.INTEGER);

        private ChangedLines() {}

        /** {@link Odd.Line#id} */
        public NumberField<ChangedLines, Integer> id() {
            return id;
        }
    }
}
