package shop;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.DateField;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.client.query.TermField;
import dev.penstock.definition.DocumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code accounts}, whose documents are {@link Account}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class AccountQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Account, Fields> INDEX = new SearchIndex<>("accounts", "d2a52dcb", List.of("tenantId", "accountCode"), FIELDS, new AccountDocumentBuilder());

    private AccountQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Account, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(long tenantId, String accountCode) {
        return DocumentId.of(KeyText.of(tenantId), accountCode);
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Account> get(SearchClient client, long tenantId, String accountCode) {
        return INDEX.get(client, id(tenantId, accountCode));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Account>> getAsync(SearchClient client, long tenantId,
            String accountCode) {
        return INDEX.getAsync(client, id(tenantId, accountCode));
    }

    /** Those of the documents with these ids that are there, in their order. */
    public static List<Account> getAll(SearchClient client, Collection<String> ids) {
        return INDEX.getAll(client, ids);
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Account>> getAllAsync(SearchClient client,
            Collection<String> ids) {
        return INDEX.getAllAsync(client, ids);
    }

    /** The documents with these ids, to search among. */
    public static Clause<Fields> ids(Collection<String> ids) {
        return Clauses.documentIds(ids);
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Long> tenantId = FieldHandles.number("tenantId", FieldCodec.LONG);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("name", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> accountCode = FieldHandles.keyword("accountCode", FieldCodec.STRING);

        private final NestedField<Fields, Invoices, Account.Invoice> invoices = FieldHandles.nested("invoices", "", new Invoices(), Account.class, Account::invoices);

        private final NumberField<Fields, Integer> payments = FieldHandles.number("payments", FieldCodec.INTEGER);

        private Fields() {}

        /** {@link Account#tenantId} */
        public NumberField<Fields, Long> tenantId() {
            return tenantId;
        }

        /** {@link Account#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link Account#accountCode} */
        public KeywordField.Full<Fields, String> accountCode() {
            return accountCode;
        }

        /** {@link Account#invoices} */
        public NestedField<Fields, Invoices, Account.Invoice> invoices() {
            return invoices;
        }

        /** {@link Account#payments} */
        public NumberField<Fields, Integer> payments() {
            return payments;
        }
    }

    /** The fields of the objects in {@code invoices}. */
    public static final class Invoices {

        private final TermField<Invoices, UUID> number = FieldHandles.term("invoices.number", FieldCodec.UUID);

        private final DateField<Invoices, LocalDate> day = FieldHandles.date("invoices.day", FieldCodec.LOCAL_DATE);

        private final NestedField<Invoices, InvoicesLines, Account.Line> lines = FieldHandles.nested("invoices.lines", "invoices", new InvoicesLines(), Account.Invoice.class, Account.Invoice::lines);

        private Invoices() {}

        /** {@link Account.Invoice#number} */
        public TermField<Invoices, UUID> number() {
            return number;
        }

        /** {@link Account.Invoice#day} */
        public DateField<Invoices, LocalDate> day() {
            return day;
        }

        /** {@link Account.Invoice#lines} */
        public NestedField<Invoices, InvoicesLines, Account.Line> lines() {
            return lines;
        }
    }

    /** The fields of the objects in {@code invoices.lines}. */
    public static final class InvoicesLines {

        private final NumberField<InvoicesLines, Short> position = FieldHandles.number("invoices.lines.position", FieldCodec.SHORT);

        private final NumberField<InvoicesLines, BigDecimal> amount = FieldHandles.number("invoices.lines.amount", FieldCodec.BIG_DECIMAL);

        private final NumberField<InvoicesLines, Long> taxes = FieldHandles.number("invoices.lines.taxes", FieldCodec.LONG);

        private InvoicesLines() {}

        /** {@link Account.Line#position} */
        public NumberField<InvoicesLines, Short> position() {
            return position;
        }

        /** {@link Account.Line#amount} */
        public NumberField<InvoicesLines, BigDecimal> amount() {
            return amount;
        }

        /** {@link Account.Line#taxes} */
        public NumberField<InvoicesLines, Long> taxes() {
            return taxes;
        }
    }
}
