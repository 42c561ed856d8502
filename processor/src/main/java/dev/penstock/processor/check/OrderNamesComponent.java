package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.declare.Written;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.List;
import java.util.Optional;

/** An order names columns, not components. */
final class OrderNamesComponent implements Rule.OfComponent {

    private static final String CODE = "ORDER_NAMES_COMPONENT";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        Optional<RecordDeclaration> element = declarations.elementOf(component);
        if (mark.isEmpty() || element.isEmpty()) {
            return;
        }
        Written<String> orderBy = mark.get().orderBy();
        for (String column : columns(orderBy.value())) {
            misnamed(column, element.get())
                    .ifPresent(meant -> problems.add(
                            declared.name(),
                            new Problem(
                                    CODE,
                                    component.name(),
                                    "the order has the component " + meant.name() + " for a column",
                                    "An order is read by PostgreSQL, to which " + meant.name() + " is the column \""
                                            + column + "\".",
                                    "Write: " + meant.column(),
                                    orderBy.origin())));
        }
    }

    private static List<String> columns(String order) {
        try {
            return Order.parse(order).columns();
        } catch (FragmentException e) {
            return List.of();
        }
    }

    /** The component whose name is the column's, but for the capital letters that PostgreSQL folds. */
    private static Optional<ComponentDeclaration> misnamed(String column, RecordDeclaration element) {
        boolean exists = element.components().stream()
                .anyMatch(component -> component.column().equals(column));
        return element.components().stream()
                .filter(component -> !exists && !component.isRelation())
                .filter(component -> component.name().equalsIgnoreCase(column))
                .filter(component -> !component.name().equals(column))
                .findFirst();
    }
}
