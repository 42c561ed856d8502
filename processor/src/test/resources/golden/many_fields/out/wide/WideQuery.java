package wide;

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
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code wide}, whose documents are {@link Wide}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class WideQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Wide, Fields> INDEX = new SearchIndex<>("wide", "5150da3d", List.of("c01"), FIELDS, new WideDocumentBuilder());

    private WideQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Wide, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int c01) {
        return DocumentId.of(KeyText.of(c01));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Wide> get(SearchClient client, int c01) {
        return INDEX.get(client, id(c01));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Wide>> getAsync(SearchClient client, int c01) {
        return INDEX.getAsync(client, id(c01));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Wide> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(WideQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Wide>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(WideQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(WideQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> c01 = FieldHandles.number("c01", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c02 = FieldHandles.number("c02", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c03 = FieldHandles.number("c03", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c04 = FieldHandles.number("c04", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c05 = FieldHandles.number("c05", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c06 = FieldHandles.number("c06", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c07 = FieldHandles.number("c07", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c08 = FieldHandles.number("c08", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c09 = FieldHandles.number("c09", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c10 = FieldHandles.number("c10", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c11 = FieldHandles.number("c11", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c12 = FieldHandles.number("c12", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c13 = FieldHandles.number("c13", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c14 = FieldHandles.number("c14", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c15 = FieldHandles.number("c15", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c16 = FieldHandles.number("c16", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c17 = FieldHandles.number("c17", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c18 = FieldHandles.number("c18", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c19 = FieldHandles.number("c19", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c20 = FieldHandles.number("c20", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c21 = FieldHandles.number("c21", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c22 = FieldHandles.number("c22", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c23 = FieldHandles.number("c23", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c24 = FieldHandles.number("c24", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c25 = FieldHandles.number("c25", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c26 = FieldHandles.number("c26", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c27 = FieldHandles.number("c27", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c28 = FieldHandles.number("c28", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c29 = FieldHandles.number("c29", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c30 = FieldHandles.number("c30", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c31 = FieldHandles.number("c31", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c32 = FieldHandles.number("c32", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c33 = FieldHandles.number("c33", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c34 = FieldHandles.number("c34", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c35 = FieldHandles.number("c35", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c36 = FieldHandles.number("c36", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c37 = FieldHandles.number("c37", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c38 = FieldHandles.number("c38", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c39 = FieldHandles.number("c39", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c40 = FieldHandles.number("c40", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c41 = FieldHandles.number("c41", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c42 = FieldHandles.number("c42", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c43 = FieldHandles.number("c43", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c44 = FieldHandles.number("c44", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c45 = FieldHandles.number("c45", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c46 = FieldHandles.number("c46", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c47 = FieldHandles.number("c47", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c48 = FieldHandles.number("c48", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c49 = FieldHandles.number("c49", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c50 = FieldHandles.number("c50", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c51 = FieldHandles.number("c51", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c52 = FieldHandles.number("c52", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c53 = FieldHandles.number("c53", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c54 = FieldHandles.number("c54", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c55 = FieldHandles.number("c55", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c56 = FieldHandles.number("c56", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c57 = FieldHandles.number("c57", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c58 = FieldHandles.number("c58", FieldCodec.INTEGER);

        private final NumberField<Fields, Integer> c59 = FieldHandles.number("c59", FieldCodec.INTEGER);

        private final NumberField<Fields, BigDecimal> c60 = FieldHandles.number("c60", FieldCodec.BIG_DECIMAL);

        private final NestedField<Fields, Wider, Wide.Wider> wider = FieldHandles.nested("wider", "", new Wider(), Wide.class, Wide::wider);

        private Fields() {}

        /** {@link Wide#c01} */
        public NumberField<Fields, Integer> c01() {
            return c01;
        }

        /** {@link Wide#c02} */
        public NumberField<Fields, Integer> c02() {
            return c02;
        }

        /** {@link Wide#c03} */
        public NumberField<Fields, Integer> c03() {
            return c03;
        }

        /** {@link Wide#c04} */
        public NumberField<Fields, Integer> c04() {
            return c04;
        }

        /** {@link Wide#c05} */
        public NumberField<Fields, Integer> c05() {
            return c05;
        }

        /** {@link Wide#c06} */
        public NumberField<Fields, Integer> c06() {
            return c06;
        }

        /** {@link Wide#c07} */
        public NumberField<Fields, Integer> c07() {
            return c07;
        }

        /** {@link Wide#c08} */
        public NumberField<Fields, Integer> c08() {
            return c08;
        }

        /** {@link Wide#c09} */
        public NumberField<Fields, Integer> c09() {
            return c09;
        }

        /** {@link Wide#c10} */
        public NumberField<Fields, Integer> c10() {
            return c10;
        }

        /** {@link Wide#c11} */
        public NumberField<Fields, Integer> c11() {
            return c11;
        }

        /** {@link Wide#c12} */
        public NumberField<Fields, Integer> c12() {
            return c12;
        }

        /** {@link Wide#c13} */
        public NumberField<Fields, Integer> c13() {
            return c13;
        }

        /** {@link Wide#c14} */
        public NumberField<Fields, Integer> c14() {
            return c14;
        }

        /** {@link Wide#c15} */
        public NumberField<Fields, Integer> c15() {
            return c15;
        }

        /** {@link Wide#c16} */
        public NumberField<Fields, Integer> c16() {
            return c16;
        }

        /** {@link Wide#c17} */
        public NumberField<Fields, Integer> c17() {
            return c17;
        }

        /** {@link Wide#c18} */
        public NumberField<Fields, Integer> c18() {
            return c18;
        }

        /** {@link Wide#c19} */
        public NumberField<Fields, Integer> c19() {
            return c19;
        }

        /** {@link Wide#c20} */
        public NumberField<Fields, Integer> c20() {
            return c20;
        }

        /** {@link Wide#c21} */
        public NumberField<Fields, Integer> c21() {
            return c21;
        }

        /** {@link Wide#c22} */
        public NumberField<Fields, Integer> c22() {
            return c22;
        }

        /** {@link Wide#c23} */
        public NumberField<Fields, Integer> c23() {
            return c23;
        }

        /** {@link Wide#c24} */
        public NumberField<Fields, Integer> c24() {
            return c24;
        }

        /** {@link Wide#c25} */
        public NumberField<Fields, Integer> c25() {
            return c25;
        }

        /** {@link Wide#c26} */
        public NumberField<Fields, Integer> c26() {
            return c26;
        }

        /** {@link Wide#c27} */
        public NumberField<Fields, Integer> c27() {
            return c27;
        }

        /** {@link Wide#c28} */
        public NumberField<Fields, Integer> c28() {
            return c28;
        }

        /** {@link Wide#c29} */
        public NumberField<Fields, Integer> c29() {
            return c29;
        }

        /** {@link Wide#c30} */
        public NumberField<Fields, Integer> c30() {
            return c30;
        }

        /** {@link Wide#c31} */
        public NumberField<Fields, Integer> c31() {
            return c31;
        }

        /** {@link Wide#c32} */
        public NumberField<Fields, Integer> c32() {
            return c32;
        }

        /** {@link Wide#c33} */
        public NumberField<Fields, Integer> c33() {
            return c33;
        }

        /** {@link Wide#c34} */
        public NumberField<Fields, Integer> c34() {
            return c34;
        }

        /** {@link Wide#c35} */
        public NumberField<Fields, Integer> c35() {
            return c35;
        }

        /** {@link Wide#c36} */
        public NumberField<Fields, Integer> c36() {
            return c36;
        }

        /** {@link Wide#c37} */
        public NumberField<Fields, Integer> c37() {
            return c37;
        }

        /** {@link Wide#c38} */
        public NumberField<Fields, Integer> c38() {
            return c38;
        }

        /** {@link Wide#c39} */
        public NumberField<Fields, Integer> c39() {
            return c39;
        }

        /** {@link Wide#c40} */
        public NumberField<Fields, Integer> c40() {
            return c40;
        }

        /** {@link Wide#c41} */
        public NumberField<Fields, Integer> c41() {
            return c41;
        }

        /** {@link Wide#c42} */
        public NumberField<Fields, Integer> c42() {
            return c42;
        }

        /** {@link Wide#c43} */
        public NumberField<Fields, Integer> c43() {
            return c43;
        }

        /** {@link Wide#c44} */
        public NumberField<Fields, Integer> c44() {
            return c44;
        }

        /** {@link Wide#c45} */
        public NumberField<Fields, Integer> c45() {
            return c45;
        }

        /** {@link Wide#c46} */
        public NumberField<Fields, Integer> c46() {
            return c46;
        }

        /** {@link Wide#c47} */
        public NumberField<Fields, Integer> c47() {
            return c47;
        }

        /** {@link Wide#c48} */
        public NumberField<Fields, Integer> c48() {
            return c48;
        }

        /** {@link Wide#c49} */
        public NumberField<Fields, Integer> c49() {
            return c49;
        }

        /** {@link Wide#c50} */
        public NumberField<Fields, Integer> c50() {
            return c50;
        }

        /** {@link Wide#c51} */
        public NumberField<Fields, Integer> c51() {
            return c51;
        }

        /** {@link Wide#c52} */
        public NumberField<Fields, Integer> c52() {
            return c52;
        }

        /** {@link Wide#c53} */
        public NumberField<Fields, Integer> c53() {
            return c53;
        }

        /** {@link Wide#c54} */
        public NumberField<Fields, Integer> c54() {
            return c54;
        }

        /** {@link Wide#c55} */
        public NumberField<Fields, Integer> c55() {
            return c55;
        }

        /** {@link Wide#c56} */
        public NumberField<Fields, Integer> c56() {
            return c56;
        }

        /** {@link Wide#c57} */
        public NumberField<Fields, Integer> c57() {
            return c57;
        }

        /** {@link Wide#c58} */
        public NumberField<Fields, Integer> c58() {
            return c58;
        }

        /** {@link Wide#c59} */
        public NumberField<Fields, Integer> c59() {
            return c59;
        }

        /** {@link Wide#c60} */
        public NumberField<Fields, BigDecimal> c60() {
            return c60;
        }

        /** {@link Wide#wider} */
        public NestedField<Fields, Wider, Wide.Wider> wider() {
            return wider;
        }
    }

    /** The fields of the objects in {@code wider}. */
    public static final class Wider {

        private final NumberField<Wider, Integer> d001 = FieldHandles.number("wider.d001", FieldCodec.INTEGER);

        private final KeywordField.Full<Wider, String> d002 = FieldHandles.keyword("wider.d002", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d003 = FieldHandles.keyword("wider.d003", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d004 = FieldHandles.keyword("wider.d004", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d005 = FieldHandles.keyword("wider.d005", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d006 = FieldHandles.keyword("wider.d006", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d007 = FieldHandles.keyword("wider.d007", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d008 = FieldHandles.keyword("wider.d008", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d009 = FieldHandles.keyword("wider.d009", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d010 = FieldHandles.keyword("wider.d010", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d011 = FieldHandles.keyword("wider.d011", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d012 = FieldHandles.keyword("wider.d012", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d013 = FieldHandles.keyword("wider.d013", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d014 = FieldHandles.keyword("wider.d014", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d015 = FieldHandles.keyword("wider.d015", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d016 = FieldHandles.keyword("wider.d016", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d017 = FieldHandles.keyword("wider.d017", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d018 = FieldHandles.keyword("wider.d018", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d019 = FieldHandles.keyword("wider.d019", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d020 = FieldHandles.keyword("wider.d020", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d021 = FieldHandles.keyword("wider.d021", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d022 = FieldHandles.keyword("wider.d022", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d023 = FieldHandles.keyword("wider.d023", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d024 = FieldHandles.keyword("wider.d024", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d025 = FieldHandles.keyword("wider.d025", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d026 = FieldHandles.keyword("wider.d026", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d027 = FieldHandles.keyword("wider.d027", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d028 = FieldHandles.keyword("wider.d028", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d029 = FieldHandles.keyword("wider.d029", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d030 = FieldHandles.keyword("wider.d030", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d031 = FieldHandles.keyword("wider.d031", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d032 = FieldHandles.keyword("wider.d032", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d033 = FieldHandles.keyword("wider.d033", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d034 = FieldHandles.keyword("wider.d034", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d035 = FieldHandles.keyword("wider.d035", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d036 = FieldHandles.keyword("wider.d036", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d037 = FieldHandles.keyword("wider.d037", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d038 = FieldHandles.keyword("wider.d038", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d039 = FieldHandles.keyword("wider.d039", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d040 = FieldHandles.keyword("wider.d040", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d041 = FieldHandles.keyword("wider.d041", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d042 = FieldHandles.keyword("wider.d042", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d043 = FieldHandles.keyword("wider.d043", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d044 = FieldHandles.keyword("wider.d044", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d045 = FieldHandles.keyword("wider.d045", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d046 = FieldHandles.keyword("wider.d046", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d047 = FieldHandles.keyword("wider.d047", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d048 = FieldHandles.keyword("wider.d048", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d049 = FieldHandles.keyword("wider.d049", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d050 = FieldHandles.keyword("wider.d050", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d051 = FieldHandles.keyword("wider.d051", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d052 = FieldHandles.keyword("wider.d052", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d053 = FieldHandles.keyword("wider.d053", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d054 = FieldHandles.keyword("wider.d054", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d055 = FieldHandles.keyword("wider.d055", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d056 = FieldHandles.keyword("wider.d056", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d057 = FieldHandles.keyword("wider.d057", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d058 = FieldHandles.keyword("wider.d058", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d059 = FieldHandles.keyword("wider.d059", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d060 = FieldHandles.keyword("wider.d060", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d061 = FieldHandles.keyword("wider.d061", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d062 = FieldHandles.keyword("wider.d062", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d063 = FieldHandles.keyword("wider.d063", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d064 = FieldHandles.keyword("wider.d064", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d065 = FieldHandles.keyword("wider.d065", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d066 = FieldHandles.keyword("wider.d066", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d067 = FieldHandles.keyword("wider.d067", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d068 = FieldHandles.keyword("wider.d068", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d069 = FieldHandles.keyword("wider.d069", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d070 = FieldHandles.keyword("wider.d070", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d071 = FieldHandles.keyword("wider.d071", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d072 = FieldHandles.keyword("wider.d072", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d073 = FieldHandles.keyword("wider.d073", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d074 = FieldHandles.keyword("wider.d074", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d075 = FieldHandles.keyword("wider.d075", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d076 = FieldHandles.keyword("wider.d076", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d077 = FieldHandles.keyword("wider.d077", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d078 = FieldHandles.keyword("wider.d078", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d079 = FieldHandles.keyword("wider.d079", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d080 = FieldHandles.keyword("wider.d080", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d081 = FieldHandles.keyword("wider.d081", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d082 = FieldHandles.keyword("wider.d082", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d083 = FieldHandles.keyword("wider.d083", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d084 = FieldHandles.keyword("wider.d084", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d085 = FieldHandles.keyword("wider.d085", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d086 = FieldHandles.keyword("wider.d086", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d087 = FieldHandles.keyword("wider.d087", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d088 = FieldHandles.keyword("wider.d088", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d089 = FieldHandles.keyword("wider.d089", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d090 = FieldHandles.keyword("wider.d090", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d091 = FieldHandles.keyword("wider.d091", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d092 = FieldHandles.keyword("wider.d092", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d093 = FieldHandles.keyword("wider.d093", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d094 = FieldHandles.keyword("wider.d094", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d095 = FieldHandles.keyword("wider.d095", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d096 = FieldHandles.keyword("wider.d096", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d097 = FieldHandles.keyword("wider.d097", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d098 = FieldHandles.keyword("wider.d098", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d099 = FieldHandles.keyword("wider.d099", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d100 = FieldHandles.keyword("wider.d100", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d101 = FieldHandles.keyword("wider.d101", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d102 = FieldHandles.keyword("wider.d102", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d103 = FieldHandles.keyword("wider.d103", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d104 = FieldHandles.keyword("wider.d104", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d105 = FieldHandles.keyword("wider.d105", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d106 = FieldHandles.keyword("wider.d106", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d107 = FieldHandles.keyword("wider.d107", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d108 = FieldHandles.keyword("wider.d108", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d109 = FieldHandles.keyword("wider.d109", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d110 = FieldHandles.keyword("wider.d110", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d111 = FieldHandles.keyword("wider.d111", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d112 = FieldHandles.keyword("wider.d112", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d113 = FieldHandles.keyword("wider.d113", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d114 = FieldHandles.keyword("wider.d114", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d115 = FieldHandles.keyword("wider.d115", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d116 = FieldHandles.keyword("wider.d116", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d117 = FieldHandles.keyword("wider.d117", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d118 = FieldHandles.keyword("wider.d118", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d119 = FieldHandles.keyword("wider.d119", FieldCodec.STRING);

        private final KeywordField.Full<Wider, String> d120 = FieldHandles.keyword("wider.d120", FieldCodec.STRING);

        private Wider() {}

        /** {@link Wide.Wider#d001} */
        public NumberField<Wider, Integer> d001() {
            return d001;
        }

        /** {@link Wide.Wider#d002} */
        public KeywordField.Full<Wider, String> d002() {
            return d002;
        }

        /** {@link Wide.Wider#d003} */
        public KeywordField.Full<Wider, String> d003() {
            return d003;
        }

        /** {@link Wide.Wider#d004} */
        public KeywordField.Full<Wider, String> d004() {
            return d004;
        }

        /** {@link Wide.Wider#d005} */
        public KeywordField.Full<Wider, String> d005() {
            return d005;
        }

        /** {@link Wide.Wider#d006} */
        public KeywordField.Full<Wider, String> d006() {
            return d006;
        }

        /** {@link Wide.Wider#d007} */
        public KeywordField.Full<Wider, String> d007() {
            return d007;
        }

        /** {@link Wide.Wider#d008} */
        public KeywordField.Full<Wider, String> d008() {
            return d008;
        }

        /** {@link Wide.Wider#d009} */
        public KeywordField.Full<Wider, String> d009() {
            return d009;
        }

        /** {@link Wide.Wider#d010} */
        public KeywordField.Full<Wider, String> d010() {
            return d010;
        }

        /** {@link Wide.Wider#d011} */
        public KeywordField.Full<Wider, String> d011() {
            return d011;
        }

        /** {@link Wide.Wider#d012} */
        public KeywordField.Full<Wider, String> d012() {
            return d012;
        }

        /** {@link Wide.Wider#d013} */
        public KeywordField.Full<Wider, String> d013() {
            return d013;
        }

        /** {@link Wide.Wider#d014} */
        public KeywordField.Full<Wider, String> d014() {
            return d014;
        }

        /** {@link Wide.Wider#d015} */
        public KeywordField.Full<Wider, String> d015() {
            return d015;
        }

        /** {@link Wide.Wider#d016} */
        public KeywordField.Full<Wider, String> d016() {
            return d016;
        }

        /** {@link Wide.Wider#d017} */
        public KeywordField.Full<Wider, String> d017() {
            return d017;
        }

        /** {@link Wide.Wider#d018} */
        public KeywordField.Full<Wider, String> d018() {
            return d018;
        }

        /** {@link Wide.Wider#d019} */
        public KeywordField.Full<Wider, String> d019() {
            return d019;
        }

        /** {@link Wide.Wider#d020} */
        public KeywordField.Full<Wider, String> d020() {
            return d020;
        }

        /** {@link Wide.Wider#d021} */
        public KeywordField.Full<Wider, String> d021() {
            return d021;
        }

        /** {@link Wide.Wider#d022} */
        public KeywordField.Full<Wider, String> d022() {
            return d022;
        }

        /** {@link Wide.Wider#d023} */
        public KeywordField.Full<Wider, String> d023() {
            return d023;
        }

        /** {@link Wide.Wider#d024} */
        public KeywordField.Full<Wider, String> d024() {
            return d024;
        }

        /** {@link Wide.Wider#d025} */
        public KeywordField.Full<Wider, String> d025() {
            return d025;
        }

        /** {@link Wide.Wider#d026} */
        public KeywordField.Full<Wider, String> d026() {
            return d026;
        }

        /** {@link Wide.Wider#d027} */
        public KeywordField.Full<Wider, String> d027() {
            return d027;
        }

        /** {@link Wide.Wider#d028} */
        public KeywordField.Full<Wider, String> d028() {
            return d028;
        }

        /** {@link Wide.Wider#d029} */
        public KeywordField.Full<Wider, String> d029() {
            return d029;
        }

        /** {@link Wide.Wider#d030} */
        public KeywordField.Full<Wider, String> d030() {
            return d030;
        }

        /** {@link Wide.Wider#d031} */
        public KeywordField.Full<Wider, String> d031() {
            return d031;
        }

        /** {@link Wide.Wider#d032} */
        public KeywordField.Full<Wider, String> d032() {
            return d032;
        }

        /** {@link Wide.Wider#d033} */
        public KeywordField.Full<Wider, String> d033() {
            return d033;
        }

        /** {@link Wide.Wider#d034} */
        public KeywordField.Full<Wider, String> d034() {
            return d034;
        }

        /** {@link Wide.Wider#d035} */
        public KeywordField.Full<Wider, String> d035() {
            return d035;
        }

        /** {@link Wide.Wider#d036} */
        public KeywordField.Full<Wider, String> d036() {
            return d036;
        }

        /** {@link Wide.Wider#d037} */
        public KeywordField.Full<Wider, String> d037() {
            return d037;
        }

        /** {@link Wide.Wider#d038} */
        public KeywordField.Full<Wider, String> d038() {
            return d038;
        }

        /** {@link Wide.Wider#d039} */
        public KeywordField.Full<Wider, String> d039() {
            return d039;
        }

        /** {@link Wide.Wider#d040} */
        public KeywordField.Full<Wider, String> d040() {
            return d040;
        }

        /** {@link Wide.Wider#d041} */
        public KeywordField.Full<Wider, String> d041() {
            return d041;
        }

        /** {@link Wide.Wider#d042} */
        public KeywordField.Full<Wider, String> d042() {
            return d042;
        }

        /** {@link Wide.Wider#d043} */
        public KeywordField.Full<Wider, String> d043() {
            return d043;
        }

        /** {@link Wide.Wider#d044} */
        public KeywordField.Full<Wider, String> d044() {
            return d044;
        }

        /** {@link Wide.Wider#d045} */
        public KeywordField.Full<Wider, String> d045() {
            return d045;
        }

        /** {@link Wide.Wider#d046} */
        public KeywordField.Full<Wider, String> d046() {
            return d046;
        }

        /** {@link Wide.Wider#d047} */
        public KeywordField.Full<Wider, String> d047() {
            return d047;
        }

        /** {@link Wide.Wider#d048} */
        public KeywordField.Full<Wider, String> d048() {
            return d048;
        }

        /** {@link Wide.Wider#d049} */
        public KeywordField.Full<Wider, String> d049() {
            return d049;
        }

        /** {@link Wide.Wider#d050} */
        public KeywordField.Full<Wider, String> d050() {
            return d050;
        }

        /** {@link Wide.Wider#d051} */
        public KeywordField.Full<Wider, String> d051() {
            return d051;
        }

        /** {@link Wide.Wider#d052} */
        public KeywordField.Full<Wider, String> d052() {
            return d052;
        }

        /** {@link Wide.Wider#d053} */
        public KeywordField.Full<Wider, String> d053() {
            return d053;
        }

        /** {@link Wide.Wider#d054} */
        public KeywordField.Full<Wider, String> d054() {
            return d054;
        }

        /** {@link Wide.Wider#d055} */
        public KeywordField.Full<Wider, String> d055() {
            return d055;
        }

        /** {@link Wide.Wider#d056} */
        public KeywordField.Full<Wider, String> d056() {
            return d056;
        }

        /** {@link Wide.Wider#d057} */
        public KeywordField.Full<Wider, String> d057() {
            return d057;
        }

        /** {@link Wide.Wider#d058} */
        public KeywordField.Full<Wider, String> d058() {
            return d058;
        }

        /** {@link Wide.Wider#d059} */
        public KeywordField.Full<Wider, String> d059() {
            return d059;
        }

        /** {@link Wide.Wider#d060} */
        public KeywordField.Full<Wider, String> d060() {
            return d060;
        }

        /** {@link Wide.Wider#d061} */
        public KeywordField.Full<Wider, String> d061() {
            return d061;
        }

        /** {@link Wide.Wider#d062} */
        public KeywordField.Full<Wider, String> d062() {
            return d062;
        }

        /** {@link Wide.Wider#d063} */
        public KeywordField.Full<Wider, String> d063() {
            return d063;
        }

        /** {@link Wide.Wider#d064} */
        public KeywordField.Full<Wider, String> d064() {
            return d064;
        }

        /** {@link Wide.Wider#d065} */
        public KeywordField.Full<Wider, String> d065() {
            return d065;
        }

        /** {@link Wide.Wider#d066} */
        public KeywordField.Full<Wider, String> d066() {
            return d066;
        }

        /** {@link Wide.Wider#d067} */
        public KeywordField.Full<Wider, String> d067() {
            return d067;
        }

        /** {@link Wide.Wider#d068} */
        public KeywordField.Full<Wider, String> d068() {
            return d068;
        }

        /** {@link Wide.Wider#d069} */
        public KeywordField.Full<Wider, String> d069() {
            return d069;
        }

        /** {@link Wide.Wider#d070} */
        public KeywordField.Full<Wider, String> d070() {
            return d070;
        }

        /** {@link Wide.Wider#d071} */
        public KeywordField.Full<Wider, String> d071() {
            return d071;
        }

        /** {@link Wide.Wider#d072} */
        public KeywordField.Full<Wider, String> d072() {
            return d072;
        }

        /** {@link Wide.Wider#d073} */
        public KeywordField.Full<Wider, String> d073() {
            return d073;
        }

        /** {@link Wide.Wider#d074} */
        public KeywordField.Full<Wider, String> d074() {
            return d074;
        }

        /** {@link Wide.Wider#d075} */
        public KeywordField.Full<Wider, String> d075() {
            return d075;
        }

        /** {@link Wide.Wider#d076} */
        public KeywordField.Full<Wider, String> d076() {
            return d076;
        }

        /** {@link Wide.Wider#d077} */
        public KeywordField.Full<Wider, String> d077() {
            return d077;
        }

        /** {@link Wide.Wider#d078} */
        public KeywordField.Full<Wider, String> d078() {
            return d078;
        }

        /** {@link Wide.Wider#d079} */
        public KeywordField.Full<Wider, String> d079() {
            return d079;
        }

        /** {@link Wide.Wider#d080} */
        public KeywordField.Full<Wider, String> d080() {
            return d080;
        }

        /** {@link Wide.Wider#d081} */
        public KeywordField.Full<Wider, String> d081() {
            return d081;
        }

        /** {@link Wide.Wider#d082} */
        public KeywordField.Full<Wider, String> d082() {
            return d082;
        }

        /** {@link Wide.Wider#d083} */
        public KeywordField.Full<Wider, String> d083() {
            return d083;
        }

        /** {@link Wide.Wider#d084} */
        public KeywordField.Full<Wider, String> d084() {
            return d084;
        }

        /** {@link Wide.Wider#d085} */
        public KeywordField.Full<Wider, String> d085() {
            return d085;
        }

        /** {@link Wide.Wider#d086} */
        public KeywordField.Full<Wider, String> d086() {
            return d086;
        }

        /** {@link Wide.Wider#d087} */
        public KeywordField.Full<Wider, String> d087() {
            return d087;
        }

        /** {@link Wide.Wider#d088} */
        public KeywordField.Full<Wider, String> d088() {
            return d088;
        }

        /** {@link Wide.Wider#d089} */
        public KeywordField.Full<Wider, String> d089() {
            return d089;
        }

        /** {@link Wide.Wider#d090} */
        public KeywordField.Full<Wider, String> d090() {
            return d090;
        }

        /** {@link Wide.Wider#d091} */
        public KeywordField.Full<Wider, String> d091() {
            return d091;
        }

        /** {@link Wide.Wider#d092} */
        public KeywordField.Full<Wider, String> d092() {
            return d092;
        }

        /** {@link Wide.Wider#d093} */
        public KeywordField.Full<Wider, String> d093() {
            return d093;
        }

        /** {@link Wide.Wider#d094} */
        public KeywordField.Full<Wider, String> d094() {
            return d094;
        }

        /** {@link Wide.Wider#d095} */
        public KeywordField.Full<Wider, String> d095() {
            return d095;
        }

        /** {@link Wide.Wider#d096} */
        public KeywordField.Full<Wider, String> d096() {
            return d096;
        }

        /** {@link Wide.Wider#d097} */
        public KeywordField.Full<Wider, String> d097() {
            return d097;
        }

        /** {@link Wide.Wider#d098} */
        public KeywordField.Full<Wider, String> d098() {
            return d098;
        }

        /** {@link Wide.Wider#d099} */
        public KeywordField.Full<Wider, String> d099() {
            return d099;
        }

        /** {@link Wide.Wider#d100} */
        public KeywordField.Full<Wider, String> d100() {
            return d100;
        }

        /** {@link Wide.Wider#d101} */
        public KeywordField.Full<Wider, String> d101() {
            return d101;
        }

        /** {@link Wide.Wider#d102} */
        public KeywordField.Full<Wider, String> d102() {
            return d102;
        }

        /** {@link Wide.Wider#d103} */
        public KeywordField.Full<Wider, String> d103() {
            return d103;
        }

        /** {@link Wide.Wider#d104} */
        public KeywordField.Full<Wider, String> d104() {
            return d104;
        }

        /** {@link Wide.Wider#d105} */
        public KeywordField.Full<Wider, String> d105() {
            return d105;
        }

        /** {@link Wide.Wider#d106} */
        public KeywordField.Full<Wider, String> d106() {
            return d106;
        }

        /** {@link Wide.Wider#d107} */
        public KeywordField.Full<Wider, String> d107() {
            return d107;
        }

        /** {@link Wide.Wider#d108} */
        public KeywordField.Full<Wider, String> d108() {
            return d108;
        }

        /** {@link Wide.Wider#d109} */
        public KeywordField.Full<Wider, String> d109() {
            return d109;
        }

        /** {@link Wide.Wider#d110} */
        public KeywordField.Full<Wider, String> d110() {
            return d110;
        }

        /** {@link Wide.Wider#d111} */
        public KeywordField.Full<Wider, String> d111() {
            return d111;
        }

        /** {@link Wide.Wider#d112} */
        public KeywordField.Full<Wider, String> d112() {
            return d112;
        }

        /** {@link Wide.Wider#d113} */
        public KeywordField.Full<Wider, String> d113() {
            return d113;
        }

        /** {@link Wide.Wider#d114} */
        public KeywordField.Full<Wider, String> d114() {
            return d114;
        }

        /** {@link Wide.Wider#d115} */
        public KeywordField.Full<Wider, String> d115() {
            return d115;
        }

        /** {@link Wide.Wider#d116} */
        public KeywordField.Full<Wider, String> d116() {
            return d116;
        }

        /** {@link Wide.Wider#d117} */
        public KeywordField.Full<Wider, String> d117() {
            return d117;
        }

        /** {@link Wide.Wider#d118} */
        public KeywordField.Full<Wider, String> d118() {
            return d118;
        }

        /** {@link Wide.Wider#d119} */
        public KeywordField.Full<Wider, String> d119() {
            return d119;
        }

        /** {@link Wide.Wider#d120} */
        public KeywordField.Full<Wider, String> d120() {
            return d120;
        }
    }
}
