package dev.penstock.it;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void wholePath() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                OpenSearchServer os = OpenSearchServer.start();
                Rig rig = new Rig(server.createDatabase(), os)) {
            rig.database.execute(Shop.fill(3000));
            long t = System.nanoTime();
            rig.start();
            System.out.println("started " + (System.nanoTime() - t) / 1e6);
            rig.assertConverged();
            System.out.println("seeded " + (System.nanoTime() - t) / 1e6);
            rig.database.execute(
                    "UPDATE users SET full_name='x' WHERE id<10",
                    "DELETE FROM items WHERE id = 5",
                    "UPDATE orders SET user_id = 7 WHERE id = 3",
                    "DELETE FROM users WHERE id=20",
                    "UPDATE users SET deleted=true WHERE id=21",
                    "UPDATE users SET id=100000 WHERE id=22");
            rig.assertConverged();
            System.out.println("followed " + (System.nanoTime() - t) / 1e6);
            rig.database.execute("TRUNCATE items");
            rig.assertConverged();
            rig.database.execute("BEGIN; TRUNCATE users CASCADE; INSERT INTO users VALUES (5,'a','b'); COMMIT");
            rig.assertConverged();
            rig.database.execute("DELETE FROM users", Shop.fill(100));
            rig.assertConverged();
            System.out.println(rig.penstock().status());
            rig.penstock().close();
            rig.database.execute("UPDATE users SET email='c' WHERE id=3");
            rig.start();
            rig.assertConverged();
            System.out.println(rig.penstock().status());
        }
    }
}
