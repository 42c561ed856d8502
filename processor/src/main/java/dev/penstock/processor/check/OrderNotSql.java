package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.RelationMark;
import dev.penstock.processor.sql.FragmentException;
import dev.penstock.processor.sql.Order;
import java.util.Optional;

/** An order is a list of columns. */
final class OrderNotSql implements Rule.OfComponent {

    private static final String CODE = "ORDER_NOT_SQL";

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<RelationMark> mark = component.mark(RelationMark.class);
        if (mark.isPresent()) {
            try {
                Order.parse(mark.get().orderBy().value());
            } catch (FragmentException e) {
                problems.add(
                        declared.name(),
                        new Problem(
                                CODE,
                                component.name(),
                                "the order \"" + mark.get().orderBy().value() + "\" " + e.fact(),
                                "An order has columns, each with asc or desc, and nulls first or last.",
                                e.remedy(),
                                mark.get().orderBy().origin()));
            }
        }
    }
}
