package dev.penstock.runtime.postgres;

import dev.penstock.runtime.postgres.Coverage.Lack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What our role may do, and who may grant what it may not: managed services have no superuser. Used by one thread. */
final class RoleRights {

    private final Catalog catalog;
    private final String role;

    RoleRights(Connection connection) throws SQLException {
        this.catalog = new Catalog(connection);
        this.role = catalog.text("current_user");
    }

    /** Our role. */
    String role() {
        return role;
    }

    /** Who may grant rights on a server like this, to be read after "as". */
    String granter() throws SQLException {
        return service().granter;
    }

    /** The right to replicate, if it is lacking. */
    List<Lack> replication() throws SQLException {
        if (catalog.isTrue("(SELECT rolsuper OR rolreplication FROM pg_roles WHERE rolname = current_user)")
                || catalog.isTrue(
                        "EXISTS (SELECT FROM pg_roles WHERE rolname IN ('rds_replication', 'azure_replication')"
                                + " AND pg_has_role(current_user, oid, 'MEMBER'))")) {
            return List.of();
        }
        Service service = service();
        String sql = service.replication.formatted(Identifiers.quote(role));
        return List.of(new Lack(
                "the role " + role + " may not replicate",
                "Run " + sql + " as " + service.granter + ".",
                List.of(sql)));
    }

    /** Whether we may make a publication. */
    boolean mayCreateInDatabase() throws SQLException {
        return catalog.isTrue("has_database_privilege(current_database(), 'CREATE')");
    }

    /** What lets the role read a table; nothing if it may. */
    List<Lack> reading(CatalogTable table) throws SQLException {
        List<String> sql = new ArrayList<>();
        if (!table.rights().schema()) {
            sql.add("GRANT USAGE ON SCHEMA " + Identifiers.quote(table.name().schema()) + " TO "
                    + Identifiers.quote(role));
        }
        if (!table.rights().select()) {
            sql.add("GRANT SELECT ON " + Identifiers.quote(table.name()) + " TO " + Identifiers.quote(role));
        }
        return sql.isEmpty()
                ? List.of()
                : List.of(new Lack(
                        "the role " + role + " may not read table " + table.name(),
                        "Run " + String.join("; ", sql) + ".",
                        sql));
    }

    private Service service() throws SQLException {
        for (Service service : Service.values()) {
            if (catalog.isTrue("EXISTS (SELECT FROM pg_roles WHERE rolname = '" + service.sign + "')")) {
                return service;
            }
        }
        return Service.OWN;
    }

    /** Where a server may run, by a role that is there only. */
    private enum Service {
        RDS("rds_superuser", "GRANT rds_replication TO %s", "a member of rds_superuser"),
        CLOUD_SQL("cloudsqlsuperuser", "ALTER USER %s WITH REPLICATION", "a member of cloudsqlsuperuser"),
        ALLOY_DB("alloydbsuperuser", "ALTER USER %s WITH REPLICATION", "a member of alloydbsuperuser"),
        AZURE("azure_pg_admin", "ALTER ROLE %s WITH REPLICATION", "the administrator (a member of azure_pg_admin)"),
        OWN("", "ALTER ROLE %s REPLICATION", "a superuser");

        private final String sign;
        private final String replication;
        private final String granter;

        Service(String sign, String replication, String granter) {
            this.sign = sign;
            this.replication = replication;
            this.granter = granter;
        }
    }
}
