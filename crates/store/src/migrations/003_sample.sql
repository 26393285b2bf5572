INSERT INTO installation (key, value) VALUES ('epoch', 'first');
INSERT INTO person (id, given_name, family_name, email, email_key, user_name, user_name_key, language, active, generation, created_at)
    VALUES ('p-1', 'Anke', 'Example', 'anke@example-print.example', 'anke@example-print.example', 'anke', 'anke', 'nl', 1, 1, 1000);
INSERT INTO credential (person_id, password_hash, changed_at) VALUES ('p-1', 'x', 1000);
INSERT INTO organisation (organisation_id, kind, name, address, created_at)
    VALUES ('org-1', 'customer', 'Example Print', 'Kaai 1, 9000 Gent', 1000);
INSERT INTO membership (organisation_id, person_id, active, created_by, created_at)
    VALUES ('org-1', 'p-1', 1, 'carrier', 1000);
INSERT INTO person_organisation (person_id, organisation_id, active) VALUES ('p-1', 'org-1', 1);
INSERT INTO feed (owner_id, counter, pruned_below) VALUES ('org-1', 2, 0);
INSERT INTO feed_entry (owner_id, scope, kind, id, counter, revision, changed_at, body)
    VALUES ('org-1', 'organisation:org-1/members', 'member', 'p-1', 1, 1, 1000, '{}');
INSERT INTO request (organisation_id, id, kind, account_id, applicant, applicant_key, asked_at, attempts)
    VALUES ('org-1', 'r-1', 'ship', 'a-1', 'packing@example-print.example', 'packing@example-print.example', 1000, 1);
INSERT INTO draft (person_id, id, content, changed_at, device_id) VALUES ('p-1', 'd-1', '{}', 1000, 'dev-1');
UPDATE request SET decision = 'approve', decided_by = 'p-1', decided_by_name = 'Anke Example', decided_at = 2000, reason = ''
    WHERE id = 'r-1';
INSERT INTO audit_entry (owner_id, seq, at, actor, verb, subject_kind, subject_id, detail, previous, hash)
    VALUES ('org-1', 1, 1000, 'person:p-1', 'found_organisation', 'organisation', 'org-1', '{}', '', 'h');
INSERT INTO email_change (id, person_id, email, email_key, previous_email, password_at, requested_at)
    VALUES ('e-1', 'p-1', 'new@example-print.example', 'new@example-print.example', 'anke@example-print.example', 1000, 1000);
INSERT INTO mail_log (id, person_id, template, language, outcome, at, text)
    VALUES ('m-1', 'p-1', 'password_changed', 'nl', 'sent', 1000, 'x');
INSERT INTO supply_total (organisation_id, account_id, supply_id, month_start, units) VALUES ('org-1', 'a-1', 'box', 0, 7);
