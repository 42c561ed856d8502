package dev.penstock.benchmarks.massindexer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.BatchSize;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/** Who has ordered. */
@Entity
@Table(name = "customer")
@BatchSize(size = 1000)
class Customer {

    @Id
    @Column(name = "c_custkey")
    @GenericField
    long key;

    @Column(name = "c_name")
    @FullTextField
    @Nullable String name;

    @Column(name = "c_mktsegment")
    @KeywordField
    @Nullable String segment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "c_nationkey")
    @IndexedEmbedded
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    @Nullable Nation nation;
}
