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

-- The products of the shelf that were used in a session, by their ids with spaces between: each counts as a use.
ALTER TABLE session ADD COLUMN shelf_products TEXT NOT NULL DEFAULT '';

-- A roller's newest run of each checklist for its case, without sorting all of them; and its disposals.
DROP INDEX run_by_checklist;
CREATE INDEX run_by_checklist ON checklist_run (roller, checklist, coalesce(logged, started), id) WHERE gone IS NULL;
-- A roller's ongoing session, the last one first.
DROP INDEX session_going_on;
CREATE INDEX session_going_on ON session (roller, started) WHERE gone IS NULL AND ended IS NULL;

-- With the start: which sessions need a roller at the same time is found without reading the later ones.
DROP INDEX session_by_roller;
CREATE INDEX session_by_roller ON session (roller, last_contact, started) WHERE gone IS NULL;

-- Whether the reminder of a schedule may ring in quiet hours: nobody was asked before.
ALTER TABLE schedule ADD COLUMN rings_in_quiet_hours INTEGER NOT NULL DEFAULT 0;

-- Which facts an undo brought back that were deleted: the versions themselves do not tell, and a roller that is not clean
-- again asks again.
CREATE TABLE restored (
    fact TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number), -- the undo's
    PRIMARY KEY (fact, revision)
) STRICT, WITHOUT ROWID;
-- What was deleted or undone since a session: few rows.
CREATE INDEX run_gone ON checklist_run (roller, started, gone) WHERE gone IS NOT NULL;
CREATE INDEX tick_gone ON step_tick (run, kind, gone) WHERE gone IS NOT NULL;
CREATE INDEX inspection_gone ON inspection (roller, gone) WHERE gone IS NOT NULL;

-- The day on which a clinician agreed. NULL: nobody was asked for it, so that of the override counts.
ALTER TABLE rule_override ADD COLUMN agreed TEXT;

-- NULL: the person rolls.
ALTER TABLE settings ADD COLUMN stopped INTEGER;
-- What the person hopes for, and whether tips are switched on.
ALTER TABLE settings ADD COLUMN goal TEXT;
ALTER TABLE settings ADD COLUMN tips INTEGER NOT NULL DEFAULT 0;

-- What a clinician cleared.
CREATE TABLE clearance (
    id TEXT NOT NULL REFERENCES fact (id),
    revision INTEGER NOT NULL REFERENCES revision (number),
    gone INTEGER REFERENCES revision (number),
    rule TEXT NOT NULL,
    area TEXT, -- NULL: everywhere
    on_day TEXT NOT NULL,
    by_whom TEXT,
    note TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX clearance_standing ON clearance (revision) WHERE gone IS NULL;

-- In the order of looking: the warning signs that still stand are looked for from the last look back, and what was seen since a
-- roller was first used.
DROP INDEX check_in_with_complaint;
CREATE INDEX check_in_with_complaint ON check_in (at, id)
    WHERE gone IS NULL AND (instr(answers, ' y') > 0 OR instr(answers, ' 1') > 0 OR instr(answers, ' 2') > 0);
CREATE INDEX declaration_with_complaint ON declaration (at, id)
    WHERE gone IS NULL AND (instr(answers, ' y') > 0 OR instr(answers, ' 1') > 0 OR instr(answers, ' 2') > 0);
