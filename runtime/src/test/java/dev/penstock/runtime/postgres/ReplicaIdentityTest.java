package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaIdentityTest {

    @Test
    void r3NamesTheColumnsAndBothRemedies() {
        Coverage.Lack lack = ReplicaIdentity.insufficient(
                new TableName("public", "orders"), List.of("user_id", "status"), List.of("id"), null);
        assertEquals(
                "the replica identity of table public.orders lacks user_id, status, so changes of its rows would not"
                        + " tell which documents or ids they belong to. Run: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL;"
                        + " or, when these columns are NOT NULL, run: CREATE UNIQUE INDEX \"orders_replica_identity\""
                        + " ON \"public\".\"orders\" (\"id\", \"user_id\", \"status\");"
                        + " ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY USING INDEX"
                        + " \"orders_replica_identity\";"
                        + " or start with --manage-replica-identity to have the first done.",
                lack.fact() + ". " + lack.remedy());
    }

    @Test
    void whatMustBeRunBeforeIsNamedBeforeEither() {
        Coverage.Lack lack = ReplicaIdentity.insufficient(
                new TableName("public", "orders"), List.of("user_id"), List.of("id"), "BEGIN; ...; COMMIT");
        assertEquals(
                "Run: BEGIN; ...; COMMIT; ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL;"
                        + " or, when these columns are NOT NULL, run: BEGIN; ...; COMMIT; CREATE UNIQUE INDEX"
                        + " \"orders_replica_identity\" ON \"public\".\"orders\" (\"id\", \"user_id\");"
                        + " ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY USING INDEX"
                        + " \"orders_replica_identity\";"
                        + " or start with --manage-replica-identity to have the first done.",
                lack.remedy());
        assertEquals(
                List.of("BEGIN; ...; COMMIT", "ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL"), lack.sql());
    }

    @Test
    void quotesNamesThatNeedIt() {
        assertEquals(
                "ALTER TABLE \"Shop\".\"odd \"\"name\"\"\" REPLICA IDENTITY FULL",
                ReplicaIdentity.setFull(new TableName("Shop", "odd \"name\"")));
    }
}
