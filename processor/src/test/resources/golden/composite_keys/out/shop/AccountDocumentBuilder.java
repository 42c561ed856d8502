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
                ScalarType.LONG.required(fields, "tenantId"),
                ScalarType.STRING.required(fields, "name"),
                ScalarType.STRING.required(fields, "accountCode"),
                fields.list("invoices", this::invoice),
                ScalarType.INTEGER.required(fields, "payments"));
    }

    private Account.Invoice invoice(DocumentFields fields) {
        return new Account.Invoice(
                ScalarType.UUID.required(fields, "number"),
                ScalarType.LOCAL_DATE.required(fields, "day"),
                fields.list("lines", this::line));
    }

    private Account.Line line(DocumentFields fields) {
        return new Account.Line(
                ScalarType.SHORT.required(fields, "position"),
                ScalarType.BIG_DECIMAL.required(fields, "amount"),
                ScalarType.LONG.required(fields, "taxes"));
    }
}
