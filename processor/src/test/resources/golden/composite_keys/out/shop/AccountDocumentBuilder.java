package shop;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Account} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
final class AccountDocumentBuilder implements DocumentBuilder<Account> {

    @Override
    public Account build(DocumentFields fields) {
        return new Account(
                fields.required("tenantId", ScalarType.LONG),
                fields.required("name", ScalarType.STRING),
                fields.required("accountCode", ScalarType.STRING),
                fields.list("invoices", this::invoice),
                fields.required("payments", ScalarType.INTEGER));
    }

    private Account.Invoice invoice(DocumentFields fields) {
        return new Account.Invoice(
                fields.required("number", ScalarType.UUID),
                fields.required("day", ScalarType.LOCAL_DATE),
                fields.list("lines", this::line));
    }

    private Account.Line line(DocumentFields fields) {
        return new Account.Line(
                fields.required("position", ScalarType.SHORT),
                fields.required("amount", ScalarType.BIG_DECIMAL),
                fields.required("taxes", ScalarType.LONG));
    }
}
