package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Check;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@WithServers
@DisplayName("Check")
final class CheckTest {

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(200));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void nothingIsWrongWithAHealthyDatabase() throws Exception {
        System.out.println(Main.execute("check", "--index=users", "--database-url=" + rig.database.url(), "--slot=" + rig.slot, "--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix));
        rig.database.execute("DROP INDEX orders_user_id_idx", "ALTER TABLE items REPLICA IDENTITY DEFAULT");
        System.out.println(Main.execute("check", "--index=users", "--database-url=" + rig.database.url(), "--slot=" + rig.slot, "--opensearch-url=http://localhost:1", "--index-prefix=" + rig.prefix));
    }
}
