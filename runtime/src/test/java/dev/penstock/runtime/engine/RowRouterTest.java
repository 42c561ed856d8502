package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static dev.penstock.runtime.engine.Users.ITEM;
import static dev.penstock.runtime.engine.Users.ITEMS;
import static dev.penstock.runtime.engine.Users.ORDERS;
import static dev.penstock.runtime.engine.Users.USERS;
import static dev.penstock.runtime.engine.Users.order;
import static dev.penstock.runtime.engine.Users.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.Batch.Touched;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R2: a changed row leads to documents by its old and by its new image. */
class RowRouterTest {

    private final RecordingSink sink = new RecordingSink(new Journal());
    private final RowRouter router =
            new RowRouter(List.of(Tracking.opened(Users.DEFINITION, sink, BatchPolicy.DEFAULT)));
    private final Batch batch = new Batch(WalPosition.START);

    @Test
    void r2AnInsertLeadsByItsNewImage() {
        route(order(null, row("id", "1", "user_id", "7", "total", "5")));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void r2ADeleteLeadsByItsOldImage() {
        route(order(row("user_id", "7"), null));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void r2ARowThatMovedLeadsToTheDocumentItLeftAndTheOneItCameTo() {
        route(order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "user_id", "8", "total", "5")));

        assertEquals(keys("7", "8"), touched().keys());
    }

    @Test
    void r2AnUpdateWithoutOldImageLeadsByItsNewOne() {
        route(order(null, row("id", "1", "user_id", "7", "total", "6")));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void aForeignKeyThatIsNullLeadsNowhere() {
        route(order(null, row("id", "1", "user_id", null, "total", "5")));

        assertFalse(batch.touchesDocuments());
        assertEquals(1, batch.changes());
    }

    @Test
    void r2AForeignKeyThatBecameNullLeadsToTheDocumentLeft() {
        route(order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "user_id", null, "total", "5")));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void takesALargeValueThatWasLeftAloneFromTheOldImage() {
        route(order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "total", "6")));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void r3RefusesAChangeWithoutTheColumnThatALookupStartsFrom() {
        PenstockException refusal = assertThrows(PenstockException.class, () -> route(order(row("id", "1"), null)));

        assertTrue(message(refusal).contains("public.orders came without its column user_id"), message(refusal));
    }

    @Test
    void dropsAnUpdateThatChangedNothingThatIsRead() {
        route(order(
                row("id", "1", "user_id", "7", "total", "5", "unread", "a"),
                row("id", "1", "user_id", "7", "total", "5", "unread", "b")));

        assertFalse(batch.touchesDocuments());
        assertTrue(batch.isEmpty());
    }

    @Test
    void dropsAnUpdateWhoseLargeValueWasLeftAlone() {
        route(order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "user_id", "7")));

        assertFalse(batch.touchesDocuments());
    }

    @Test
    void keepsAnUpdateWhoseOldImageDoesNotHoldEveryColumnThatIsRead() {
        route(order(row("id", "1", "user_id", "7"), row("id", "1", "user_id", "7", "total", "5")));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void keepsAnUpdateThatMadeAValueNull() {
        route(order(row("id", "1", "user_id", "7", "total", "5"), row("id", "1", "user_id", "7", "total", null)));

        assertEquals(keys("7"), touched().keys());
    }

    @Test
    void keepsTheStartsOfLookupsThatNeedSql() {
        route(new RowChange(ITEMS, row("id", "1", "order_id", "3"), row("id", "1", "order_id", "4")));

        assertEquals(Set.of(), touched().keys());
        assertEquals(Map.of(ITEM, keys("3", "4")), touched().starts());
    }

    @Test
    void r9KeepsNoDuplicates() {
        for (int i = 0; i < 10; i++) {
            route(order(null, row("id", String.valueOf(i), "user_id", "7", "total", "5")));
        }

        assertEquals(keys("7"), touched().keys());
        assertEquals(1, batch.rows());
        assertEquals(10, batch.changes());
    }

    @Test
    void aTableThatNoDocumentReadsLeadsNowhere() {
        route(new RowChange(new TableName("other", "users"), null, row("id", "1")));

        assertFalse(batch.touchesDocuments());
    }

    @Test
    void everyPositionOfATableLeadsByItself() {
        route(new RowChange(USERS, row("id", "1", "name", "a"), null));
        route(new RowChange(ORDERS, row("id", "1", "user_id", "2"), null));

        assertEquals(keys("1", "2"), touched().keys());
    }

    private void route(RowChange change) {
        router.route(change, batch);
    }

    private Touched touched() {
        assertEquals(1, batch.touched().size());
        return batch.touched().values().iterator().next();
    }

    private static Set<DocumentKey> keys(String... ids) {
        return Set.copyOf(List.of(ids).stream().map(DocumentKey::of).toList());
    }
}
