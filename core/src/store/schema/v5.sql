-- Version 5. Open until the first release: until then it may be edited.
--
-- Ids stay texts. As 16 bytes, the file of 1,000 evenings would have 2.1 MB in place of 3.2 (measured 2026-11-30); an evening and
-- a list of 100 sessions would take the same time, and nobody could read a file without a table of ids.

-- The names of products move into the session, each after its length in bytes and a colon: every read of a session had to look
-- them up.
ALTER TABLE session ADD COLUMN products TEXT NOT NULL DEFAULT '';
UPDATE session SET products = coalesce((
    SELECT group_concat(octet_length(product) || ':' || product, '' ORDER BY position) FROM session_product AS p
    WHERE p.id = session.id AND p.revision = session.revision
), '');
DROP TABLE session_product;

-- A roller's newest run of each checklist for its case, without sorting all of them; and its disposals.
DROP INDEX run_by_checklist;
CREATE INDEX run_by_checklist ON checklist_run (roller, checklist, coalesce(logged, started), id) WHERE gone IS NULL;
-- A roller's ongoing session, the last one first.
DROP INDEX session_going_on;
CREATE INDEX session_going_on ON session (roller, started) WHERE gone IS NULL AND ended IS NULL;
