package dev.penstock.processor.check;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ColumnFit;
import dev.penstock.processor.catalog.Catalog;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.Placement;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.declare.SoftDeleteMark;

/** The column that marks deleted rows holds such a mark, and rows can be without it. */
record SoftDeleteDoesNotFit(Catalog catalog) implements Rule.OfPlacement {

    private static final String CODE = "SOFT_DELETE_DOES_NOT_FIT";

    @Override
    public void check(Placement place, Declarations declarations, Problems problems) {
        if (!place.isEmbedded()) {
            place.declared()
                    .softDelete()
                    .ifPresent(
                            mark -> catalog.column(place.table(), mark.column().value())
                                    .ifPresent(column -> check(mark, column, place, problems)));
        }
    }

    private void check(SoftDeleteMark mark, ColumnEntry column, Placement place, Problems problems) {
        ColumnFit.Type type = catalog.type(column);
        String is = "the column \"" + column.name() + "\" is of type " + column.type();
        if (mark.byTime() && !isOf(Scalar.INSTANT, type)) {
            add(
                    mark,
                    is + ", and no time marks its rows",
                    "Every row that has a value in it would be deleted.",
                    isOf(Scalar.BOOLEAN, type)
                            ? "Write: mark = SoftDelete.Mark.BOOLEAN, or leave it out"
                            : "Write: a column of times",
                    place,
                    problems);
        } else if (!mark.byTime() && !isOf(Scalar.BOOLEAN, type)) {
            add(
                    mark,
                    is + ", and no boolean marks its rows",
                    "A row is deleted where the column is true.",
                    isOf(Scalar.INSTANT, type)
                            ? "Write: mark = SoftDelete.Mark.TIMESTAMP"
                            : "Write: a column of booleans, or @Where",
                    place,
                    problems);
        } else if (mark.byTime() && mark.where().value().isEmpty() && !catalog.isNullable(column)) {
            add(
                    mark,
                    "the column \"" + column.name() + "\" is never null",
                    "Every row would be deleted.",
                    "Write: a column that is null while a row lives",
                    place,
                    problems);
        }
    }

    private static boolean isOf(Scalar scalar, ColumnFit.Type column) {
        return ColumnFit.of(scalar.javaType(), column) == ColumnFit.ALL;
    }

    private static void add(
            SoftDeleteMark mark, String fact, String reason, String remedy, Placement place, Problems problems) {
        problems.add(
                place.declared().name(),
                new Problem(
                        CODE,
                        place.declared().name().simpleName(),
                        fact,
                        reason,
                        remedy,
                        mark.column().origin()));
    }
}
