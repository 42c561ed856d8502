INSERT INTO brands (id, name, website) VALUES (1, 'Kupfer & Söhne', 'https://kupfer.example/shop'), (2, 'Nordglas', NULL);

INSERT INTO suppliers VALUES
  ('DE', 17, 'Metallwerk Süd', E' Info@Metallwerk.Example\n', false, 'Am Hafen 3', '20457', 'Hamburg', '(9.99,53.54)',
    '[2024-01-01,2027-01-01)', 'P10D', 25000.00::numeric::money),
  ('SE', 4, 'Glasbruk AB', NULL, false, NULL, NULL, NULL, NULL, '[2023-06-01,)', NULL, NULL),
  ('DE', 99, 'Rost GmbH', NULL, true, NULL, NULL, NULL, NULL, '(,)', NULL, NULL);

INSERT INTO categories (id, parent_id, slug, name, position, hidden) VALUES
  (1, NULL, 'home', 'Home', 0, false),
  (2, 1, 'kitchen', 'Kitchen', 2, false),
  (3, 2, 'pans', 'Pans', 1, false),
  (4, 1, 'glass', 'Glass', 1, false),
  (5, 1, 'clearance', 'Clearance', 3, true);

INSERT INTO products (id, sku, name, description, status, brand_id, supplier_country, supplier_number, net_price, material,
    colors, labels, attributes, package_width_mm, package_height_mm, package_depth_mm, package_weight_g, on_sale, warranty,
    image_url, created_at, discontinued_at) VALUES
  (1, 'CP-00128', 'Copper Skillet', 'Made for roasting: heavy, and quick to heat.', 'on sale', 1, 'DE', 17, 84.0336,
    ' Copper ', '{copper,black}', '{"origin": "DE", "care": null}', '{"induction": false, "diameters": [24, 28.5]}',
    300, 80, 520, 2100, '[2026-01-01,2026-02-01)', 'P730D', 'https://img.example/1.jpg', '2025-03-01 12:00+01', NULL),
  (2, 'CP-00129', 'Copper Lid', NULL, 'on sale', 1, 'DE', 17, 21.0000, 'copper', '{}', '{}', NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, '2025-03-02 12:00+01', NULL),
  (3, 'GL-7', 'Blue Glass Jug', 'Blown by mouth.', 'announced', 2, 'SE', 4, 45.5000, NULL, '{blue}', '{"origin": "SE"}',
    NULL, NULL, NULL, NULL, NULL, '[2026-03-01,)', NULL, NULL, '2025-04-01 12:00+02', NULL),
  (4, 'GL-8', 'Red Glass Jug', NULL, 'draft', 2, 'SE', 4, 45.5000, NULL, '{red}', '{}', NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, '2025-04-02 12:00+02', NULL),
  (5, 'CP-00001', 'Copper Kettle', NULL, 'on sale', NULL, 'DE', 17, 99.0000, NULL, '{}', '{}', NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, '2020-01-01 12:00+01', '2024-12-31 23:59+01'),
  (6, 'ST-1', 'Steel Pot', NULL, 'sold out', NULL, 'DE', 17, 30.0000, 'steel', '{}', '{}', NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, '2025-05-01 12:00+02', NULL);

INSERT INTO product_categories VALUES (1, 3), (1, 2), (2, 2), (3, 4), (5, 2), (6, 5), (6, 2);
INSERT INTO tags (id, name, internal) VALUES (1, 'handmade', false), (2, 'bestseller', false), (3, 'high margin', true);
INSERT INTO product_tags VALUES (1, 1), (1, 2), (1, 3), (3, 1);
INSERT INTO related_products VALUES (1, 2, 'accessory'), (1, 5, 'accessory'), (1, 4, 'accessory'), (1, 6, 'alternative');

INSERT INTO price_lists VALUES ('retail', 'Retail', 'EUR'), ('trade', 'Trade', 'EUR');
INSERT INTO prices VALUES (1, 'retail', 1, 99.90), (1, 'trade', 1, 80.00), (1, 'trade', 10, 72.50), (3, 'retail', 1, 54.00),
  (3, 'trade', 1, 49.00);

INSERT INTO warehouses (id, code, latitude, longitude) VALUES (1, 'HAM', 53.55, 10.00), (2, 'MUC', 48.14, 11.58),
  (3, 'VIRTUAL', NULL, NULL);
INSERT INTO stock VALUES (1, 1, 4), (1, 2, 9), (1, 3, 0), (3, 2, 1);

INSERT INTO reviews (id, product_id, stars, title, comment, state, written_at) VALUES
  (1, 1, 5, 'Worth it', 'Roasts as it should.', 'published', '2025-06-01 10:00+02'),
  (2, 1, 3, 'Heavy', NULL, 'published', '2025-07-01 10:00+02'),
  (3, 1, 5, 'Again', NULL, 'published', '2025-08-01 10:00+02'),
  (4, 1, 1, 'Buy my pills', NULL, 'new', '2025-09-01 10:00+02');
INSERT INTO media (id, product_id, url, caption, position) VALUES (1, 1, 'https://img.example/1b.jpg', 'From below', 2),
  (2, 1, 'https://img.example/1a.jpg', NULL, 1);
INSERT INTO data_sheets (id, product_id, url, pages) VALUES (1, 1, 'https://docs.example/1.pdf', 4);
