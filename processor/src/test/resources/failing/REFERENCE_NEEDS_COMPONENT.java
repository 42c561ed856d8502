package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        String email,
        List<String> tags,
        double weight,
        // error: [REFERENCE_NEEDS_COMPONENT] column 66
        //   notes: a reference to "tags", whose component is a List<String>
        //   Rows are joined by values that are equal to themselves in every form.
        //   Write: a column of a type that a key can have
        @Count(table = "notes", foreignKey = "tag", references = "tags") long notes,
        // error: [REFERENCE_NEEDS_COMPONENT] column 71
        //   weighed: a reference to "weight", whose component is a double
        //   Rows are joined by values that are equal to themselves in every form.
        //   Write: a column of a type that a key can have
        @Exists(table = "scales", foreignKey = "weight", references = "weight") boolean weighed,
        // error: [REFERENCE_NEEDS_COMPONENT] column 53
        //   orders: no component of User is read from "e_mail"; did you mean "email"?
        //   The type of the component tells how the column is compared.
        //   Write: the column of a component, or a component for it
        @HasMany(foreignKey = "email", references = "e_mail") List<Order> orders,
        // error: [REFERENCE_NEEDS_COMPONENT] column 71
        //   visits: no component of User is read from "cookie"
        //   The type of the component tells how the column is compared.
        //   Write: the column of a component, or a component for it
        @Count(table = "visits", foreignKey = "visitor", references = "cookie") long visits,
        // error: [REFERENCE_NEEDS_COMPONENT] column 33
        //   country: no component of Country is read from "cod"; did you mean "code"?
        //   The type of the component tells how the column is compared.
        //   Write: the column of a component, or a component for it
        @BelongsTo(references = "cod") Country country,
        // error: [REFERENCE_NEEDS_COMPONENT] column 31
        //   shared: no component of Order is read from "number"
        //   The type of the component tells how the column is compared.
        //   Write: the column of a component, or a component for it
        @ManyToMany(through = @Through(table = "user_orders", left = "user_id", right = "number", references = "number")) List<Order> shared) {

    @Table("orders")
    record Order(@Id int id) {}

    @Table("countries")
    record Country(@Id int id, String code) {}
}
