package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("people")
@Table("people")
record Person(
        @Id int id,
        // error: [NESTING_ENDLESS] column 58
        //   reports: a record inside itself: Person > Person
        //   Its document would have no end.
        //   Write: a record of its own for the inner rows, without this component
        @HasMany(foreignKey = "manager_id") List<Person> reports,
        @HasMany(foreignKey = "owner_id") List<Pet> pets,
        // error: [NESTING_ENDLESS] column 27
        //   manager: a record inside itself: Person > Person
        //   Its document would have no end.
        //   Write: a record of its own for the inner rows, without this component
        @BelongsTo Person manager,
        @Embedded Address address) {
}

// error: [NESTING_ENDLESS] column 60
//   former: a record inside itself: Address > Address
//   Its document would have no end.
//   Write: a record of its own for the inner rows, without this component
record Address(String street, @Embedded("former_") Address former) {
}

@Table("pets")
// error: [NESTING_ENDLESS] column 69
//   friends: a record inside itself: Friend > Pet > Friend
//   Its document would have no end.
//   Write: a record of its own for the inner rows, without this component
record Pet(@Id int id, @HasMany(foreignKey = "pet_id") List<Friend> friends) {
}

@Table("friends")
record Friend(@Id int id, @HasMany(foreignKey = "friend_id") List<Pet> pets) {
}
