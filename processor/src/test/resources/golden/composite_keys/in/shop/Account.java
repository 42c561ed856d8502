package shop;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** Keys of two columns at each level, whose columns are not in the order of their names. */
@NullMarked
@Index("accounts")
@Table(value = "accounts", schema = "billing")
record Account(
        @Id long tenantId,
        String name,
        @Id @Column("code") String accountCode,
        @HasMany(foreignKey = {"tenant", "account"}) List<Invoice> invoices,
        @Count(table = "payments", foreignKey = {"tenant", "account"}, where = "amount > 0") int payments) {

    @Table(value = "invoices", schema = "billing")
    record Invoice(
            @Id UUID number,
            @Id LocalDate day,
            @HasMany(table = "lines", foreignKey = {"invoice", "invoice_day"}, orderBy = "position") List<Line> lines) {}

    record Line(@Id short position, BigDecimal amount, @Count(table = "taxes", schema = "public", foreignKey = "line") long taxes) {}
}
