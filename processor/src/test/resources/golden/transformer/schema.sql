CREATE TABLE articles (id int PRIMARY KEY, title text NOT NULL, state text, states text[], origin_name text);
CREATE TABLE comments (id int PRIMARY KEY, article_id int, words text NOT NULL);
INSERT INTO articles VALUES (1, 'one', 'draft', '{draft,public}', 'here'), (2, 'two', NULL, NULL, NULL);
INSERT INTO comments VALUES (1, 1, 'yes');
