package dev.penstock.benchmarks.massindexer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.extractor.mapping.annotation.ContainerExtract;
import org.hibernate.search.mapper.pojo.extractor.mapping.annotation.ContainerExtraction;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ObjectPath;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.PropertyValue;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScaledNumberField;
import org.jspecify.annotations.Nullable;

/** An order of TPC-H with its customer, that one's nation, its line items and their number. */
@Entity
@Table(name = "orders")
@Indexed(index = "hibernate_orders")
class Order {

    @Id
    @Column(name = "o_orderkey")
    @GenericField
    long key;

    @Column(name = "o_orderstatus")
    @KeywordField
    @Nullable String status;

    @Column(name = "o_totalprice")
    @ScaledNumberField(decimalScale = 2)
    @Nullable BigDecimal totalPrice;

    @Column(name = "o_orderdate")
    @GenericField
    @Nullable LocalDate date;

    @Column(name = "o_orderpriority")
    @KeywordField
    @Nullable String priority;

    @Column(name = "o_clerk")
    @KeywordField
    @Nullable String clerk;

    @Column(name = "o_comment")
    @FullTextField
    @Nullable String comment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "o_custkey")
    @IndexedEmbedded
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    @Nullable Customer customer;

    @OneToMany(mappedBy = "order")
    @OrderBy("number")
    @IndexedEmbedded(structure = ObjectStructure.NESTED)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    List<LineItem> lineItems = new ArrayList<>();

    /** How many line items there are. */
    @GenericField
    @IndexingDependency(
            reindexOnUpdate = ReindexOnUpdate.NO,
            derivedFrom =
                    @ObjectPath(
                            @PropertyValue(
                                    propertyName = "lineItems",
                                    extraction = @ContainerExtraction(extract = ContainerExtract.NO))))
    @Transient
    long getLineItemCount() {
        return lineItems.size();
    }
}
