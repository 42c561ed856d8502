package search;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import dev.penstock.annotation.Through;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// Left out:
// - public.rates by customer_id: its key has a column that is generated, or of a type that keys cannot have
// - public.snapshots by owner_id: its foreign key has a column that is generated, or of a type that keys cannot have
// - public.visits by customer_id: it has no primary key
@Index("customers")
@Table("customers")
@NullMarked
public record Customer(
        @Id long id,
        int billingAddressId,
        @Nullable Integer shippingAddressId,
        @Nullable String addressLabel,
        int categoryId,
        @Nullable Long createdBy,
        @Nullable Long updatedBy,
        boolean deleted,
        @Nullable Instant deletedAt,
        @BelongsTo(column = "billing_address_id") Address billingAddress,
        @BelongsTo(column = "shipping_address_id") @Nullable Address shippingAddress,
        @BelongsTo(column = "address_label", references = "label") @Nullable Address address,
        @BelongsTo(column = "category_id") @Nullable Category category,
        @BelongsTo(column = "created_by") @Nullable OtherCustomer createdByCustomer,
        @BelongsTo(column = "updated_by") @Nullable OtherCustomer updatedByCustomer,
        @ManyToMany(through = @Through(table = "friends", schema = "Other Schema", left = "customer_id", right = "friend_id"))
        List<OtherCustomer> friends,
        @ManyToMany(through = @Through(table = "friends", schema = "Other Schema", left = "friend_id", right = "customer_id"))
        List<OtherCustomer> customers,
        @HasMany(foreignKey = "customer_id") List<Card> cards,
        @HasOne(foreignKey = "id") @Nullable CustomerDetail customerDetail,
        @ManyToMany(through = @Through(table = "customer_groups", left = "customer_id", right = "group_id"))
        List<Group> groups,
        @ManyToMany(through = @Through(table = "customer_tags", left = "customer_id", right = "tag_name", references = "name"))
        List<Tag> tags,
        @HasMany(foreignKey = "created_by") List<OtherCustomer> customersByCreatedBy,
        @HasMany(foreignKey = "updated_by") List<OtherCustomer> customersByUpdatedBy,
        @HasMany(foreignKey = "customer_id") List<Measurement> measurements,
        @HasMany(foreignKey = "customer_id") List<Wish> wishes) {

    @Table("addresses")
    public record Address(
            @Id int id,
            String label) {}

    @Table("categories")
    @SoftDelete(column = "deleted")
    public record Category(
            @Id int id,
            @Nullable Integer parentId,
            @Nullable Integer twinId,
            @Text String name) {}

    @Table("customers")
    public record OtherCustomer(
            @Id long id,
            int billingAddressId,
            @Nullable Integer shippingAddressId,
            @Nullable String addressLabel,
            int categoryId,
            @Nullable Long createdBy,
            @Nullable Long updatedBy,
            boolean deleted,
            @Nullable Instant deletedAt) {}

    @Table("cards")
    public record Card(
            @Id int number,
            @Nullable Long customerId) {}

    @Table("customer_details")
    public record CustomerDetail(
            @Id long id,
            @Text @Nullable String note) {}

    @Table("groups")
    public record Group(
            @Id int id,
            @Text String name) {}

    @Table("tags")
    public record Tag(
            @Id int id,
            @Column(type = "public.citext") String name) {}

    @Table("measurements")
    public record Measurement(
            @Id long customerId,
            @Id Instant at,
            double value) {}

    @Table("wishes")
    public record Wish(
            @Id long customerId,
            @Id int productId,
            int quantity,
            @BelongsTo(column = "product_id") Product product) {}

    @Table("products")
    public record Product(
            @Id int id,
            @Text String name) {}
}
