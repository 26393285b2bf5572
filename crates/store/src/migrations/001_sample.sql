INSERT INTO installation (key, value) VALUES ('epoch', 'first');
INSERT INTO installation (key, number) VALUES ('order_number', 41);
INSERT INTO person (id, given_name, family_name, email, email_key, user_name, user_name_key, language, active, generation, created_at)
    VALUES ('p-1', 'Anke', 'Example', 'anke@example-print.example', 'anke@example-print.example', 'anke', 'anke', 'nl', 1, 1, 1000);
INSERT INTO person (id, given_name, family_name, email, email_key, language, active, generation, created_at)
    VALUES ('p-2', 'Zoë', '', 'zoe@example-print.example', 'zoe@example-print.example', 'fr', 0, 3, 2000);
INSERT INTO credential (person_id, password_hash, changed_at) VALUES ('p-1', 'x', 1000);
