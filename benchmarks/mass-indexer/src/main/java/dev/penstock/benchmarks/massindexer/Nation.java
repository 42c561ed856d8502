package dev.penstock.benchmarks.massindexer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.BatchSize;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/** Where a customer lives. */
@Entity
@Table(name = "nation")
@BatchSize(size = 1000)
class Nation {

    @Id
    @Column(name = "n_nationkey")
    @GenericField
    long key;

    @Column(name = "n_name")
    @KeywordField
    @Nullable String name;
}
