package dev.penstock.example.catalog;

import dev.penstock.document.DocumentTransformer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the way to a category in one line: {@code Home > Kitchen > Pans}. */
public final class Breadcrumbs implements DocumentTransformer<Category> {

    @Override
    public Category transform(Category category) {
        Category.Parent parent = category.parent();
        Category.@Nullable Top top = parent == null ? null : parent.parent();
        String line = Stream.of(top == null ? null : top.name(), parent == null ? null : parent.name(), category.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" > "));
        return new Category(
                category.id(),
                category.slug(),
                category.name(),
                line,
                category.position(),
                parent,
                category.children(),
                category.productsOnSale());
    }
}
