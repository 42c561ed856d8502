package dev.penstock.client.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Fields that are searched together. Of no field at all OpenSearch would make the fields that it searches by default. */
final class FieldList {

    private FieldList() {}

    static <F> List<F> of(F field, F[] others) {
        List<F> fields = new ArrayList<>(others.length + 1);
        fields.add(field);
        fields.addAll(Arrays.asList(others));
        return fields;
    }

    static List<String> expressions(Collection<? extends MatchableField<?>> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("there is no field to search: name one at least");
        }
        return fields.stream().map(MatchableField::expression).toList();
    }

    static List<String> paths(Collection<? extends Field<?>> fields) {
        return fields.stream().map(Field::path).toList();
    }
}
