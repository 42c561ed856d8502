package dev.penstock.it.queries;

import java.util.List;

/** The rows that are searched. */
public final class Rows {

    /** The tables. */
    public static final List<String> SCHEMA = List.of(
            "CREATE TABLE makers (id int PRIMARY KEY, name text, country text)",
            "CREATE TABLE products (id int PRIMARY KEY, sku text, name text, summary text, brand text, country text, status text,"
                    + " price numeric, rating float8, active boolean, code uuid, made_at timestamptz, made_on date,"
                    + " sold_at timestamp, opens time, lasts interval, host inet, spot point, period tstzrange, sizes int4range,"
                    + " labels jsonb, stock jsonb, attributes jsonb, tags text[], unindexed int, unsorted int, box_width int,"
                    + " box_height int, maker_id int)",
            "CREATE TABLE offers (id int PRIMARY KEY, product_id int, shop text, amount numeric, status text, placed_at timestamptz,"
                    + " note text)",
            "CREATE TABLE parts (id int PRIMARY KEY, offer_id int, serial text, quantity int)",
            "CREATE TABLE reviews (id int PRIMARY KEY, product_id int, stars int, body text)",
            "ALTER TABLE offers REPLICA IDENTITY FULL",
            "ALTER TABLE parts REPLICA IDENTITY FULL",
            "ALTER TABLE reviews REPLICA IDENTITY FULL",
            "CREATE INDEX ON offers (product_id)",
            "CREATE INDEX ON parts (offer_id)",
            "CREATE INDEX ON reviews (product_id)",
            "CREATE INDEX ON products (maker_id)");

    /** Five products; the fourth has as little as a product can have. */
    public static final List<String> CONTENT = List.of(
            "INSERT INTO makers VALUES (1, 'Möbel Meister', 'DE'), (2, 'Chair Works', 'SE')",
            "INSERT INTO products VALUES"
                    + " (1, 'C-01234', 'Blue wooden chair', 'A chair for reading chairs', 'Ikea', 'SE', 'on sale', 19.99, 4.5,"
                    + " true, '00000000-0000-0000-0000-000000000001', '2024-01-15 10:00:00.5+00', '2024-01-15',"
                    + " '2024-02-01 08:30:00', '09:00', '1 hour', '10.1.2.3', '(11.575,48.137)', '[2024-01-01,2024-02-01)',"
                    + " '[1,10)', '{\"color\": \"blue\", \"material\": \"wood\"}', '{\"kiel\": 5, \"bonn\": 0}',"
                    + " '{\"legs\": 4, \"origin\": {\"city\": \"Malmö\"}}', '{office,new}', 1, 1, 50, 90, 2),"
                    + " (2, 'C-01235', 'Red chair', 'Comfortable seating', 'ikea', 'DE', 'PLANNED', 9.90, 3.0, false,"
                    + " '00000000-0000-0000-0000-000000000002', '2024-01-31 23:30:00+00', '2024-01-31', '2024-02-02 08:30:00.25',"
                    + " '10:30:15', '90 seconds', '10.1.9.9', '(13.405,52.52)', '[2024-02-01,2024-03-01)', '[5,20)',"
                    + " '{\"color\": \"red\"}', '{\"kiel\": 7}', '{\"legs\": 3}', '{home}', 2, 2, 40, 80, 2),"
                    + " (3, 'T-00001', 'Oak table', 'A large table for dining', 'Meister', 'DE', 'GONE', 250.00, NULL, true,"
                    + " '00000000-0000-0000-0000-000000000003', '2024-03-10 12:00:00+00', '2024-03-10', '2024-03-11 00:00:00',"
                    + " '09:00', '2 days', '2001:db8::1', '(9.993,53.551)', '[2024-03-01,)', '[100,200)',"
                    + " '{\"color\": \"brown\", \"material\": \"wood\"}', '{\"bonn\": 2}',"
                    + " '{\"legs\": 4, \"origin\": {\"city\": \"Kiel\"}}', '{office,dining}', 3, 3, 200, 75, 1),"
                    + " (4, 'X-00000', NULL, NULL, NULL, NULL, 'PLANNED', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                    + " NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, NULL),"
                    + " (5, 'L-00007', 'table lamp', 'Lights up a table', 'Aura', 'FR', 'on sale', 35.50, 5.0, true,"
                    + " '00000000-0000-0000-0000-000000000005', '2023-12-31 23:59:59+00', '2023-12-31', '2024-01-01 12:00:00',"
                    + " '22:15:00.25', '15 minutes', '192.168.0.1', '(2.352,48.857)', '(,2024-01-01)', '[1,2)',"
                    + " '{\"color\": \"white\"}', '{\"paris\": 11}', '{\"watts\": 7, \"origin\": {\"city\": \"Paris\"}}',"
                    + " '{new}', 5, 5, 20, 40, NULL)",
            "INSERT INTO offers VALUES"
                    + " (1, 1, 'north', 18.00, 'on sale', '2024-02-01 10:00+00', 'fast delivery'),"
                    + " (2, 1, 'south', 21.00, 'GONE', '2024-02-02 10:00+00', NULL),"
                    + " (3, 2, 'north', 9.00, 'PLANNED', '2024-02-03 10:00+00', 'slow but cheap delivery'),"
                    + " (4, 3, 'south', 240.00, 'on sale', '2024-01-01 10:00+00', 'by truck'),"
                    + " (5, 3, 'south', 230.00, 'on sale', '2024-04-01 10:00+00', NULL)",
            "INSERT INTO parts VALUES (1, 1, 'A-1', 2), (2, 1, 'B-2', 5), (3, 3, 'A-1', 9), (4, 4, 'C-3', 1)",
            "INSERT INTO reviews VALUES (1, 1, 5, 'very good'), (2, 1, 1, 'fell apart'), (3, 3, 4, 'good wood')");

    private Rows() {}
}
