package failing;

import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;

@Index("products")
@Table("products")
record Product(
        @Id int id,
        // error: [EXPRESSION_USES] column 62
        //   gross: the expression reads "tax_rate", which uses does not name
        //   A document is built anew when one of the columns changes that uses names.
        //   Write: uses = {"price", "tax_rate"}
        @Expression(value = "price * (1 + tax_rate)", uses = "price") BigDecimal gross,
        // error: [EXPRESSION_USES] column 56
        //   net: uses names "discuont", which the expression does not read; did you mean "discount"?
        //   A document is built anew when one of the columns changes that uses names.
        //   Write: uses = {"discount", "price"}
        @Expression(value = "price - discount", uses = {"price", "discuont"}) BigDecimal net,
        // error: [EXPRESSION_USES] column 49
        //   twice: uses names "weight", which the expression does not read
        //   A document is built anew when one of the columns changes that uses names.
        //   Write: uses = {"price"}
        @Expression(value = "price * 2", uses = {"price", "weight"}) BigDecimal twice,
        // error: [EXPRESSION_USES] column 52
        //   nameLength: the expression reads "name", which uses does not name
        //   A document is built anew when one of the columns changes that uses names.
        //   Write: uses = {"name"}
        @Expression(value = "length(name)", uses = {}) int nameLength,
        @Expression(value = "upper(products.name)", uses = "name") String shouted) {
}
