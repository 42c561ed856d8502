package dev.penstock.benchmarks.massindexer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScaledNumberField;
import org.jspecify.annotations.Nullable;

/** What was ordered. */
@Entity
@Table(name = "lineitem")
@IdClass(LineItem.Key.class)
class LineItem {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "l_orderkey")
    @Nullable Order order;

    @Id
    @Column(name = "l_linenumber")
    @GenericField
    int number;

    @Column(name = "l_partkey")
    @GenericField
    long part;

    @Column(name = "l_quantity")
    @ScaledNumberField(decimalScale = 2)
    @Nullable BigDecimal quantity;

    @Column(name = "l_extendedprice")
    @ScaledNumberField(decimalScale = 2)
    @Nullable BigDecimal price;

    @Column(name = "l_shipmode")
    @KeywordField
    @Nullable String shipMode;

    @Column(name = "l_shipdate")
    @GenericField
    @Nullable LocalDate shipDate;

    /** The key of a line item. */
    record Key(long order, int number) implements Serializable {}
}
