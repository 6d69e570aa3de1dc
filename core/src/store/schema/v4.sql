-- Version 4. Frozen once released: the next version is a new file.
--
-- Which reminders are switched off, and what this phone alone knows: what it was told to show and what became of it.

-- The kinds that are switched off, with spaces between.
ALTER TABLE settings ADD COLUMN reminders_off TEXT NOT NULL DEFAULT '';

-- A plan asks for the answers of the last weeks, for when something was logged last, and for skin that was complained of.
CREATE INDEX action_by_time ON reminder_action (at) WHERE gone IS NULL;
CREATE INDEX session_by_logging ON session (logged) WHERE gone IS NULL;
-- An answer is "question no", "question yes" or "question 2026-11-23", and a question has no space in it.
CREATE INDEX check_in_with_complaint ON check_in (area)
    WHERE gone IS NULL AND (instr(answers, ' y') > 0 OR instr(answers, ' 1') > 0 OR instr(answers, ' 2') > 0);

-- What follows are no facts: it is true of this phone only, and of this minute. It has no revisions and no versions, undo
-- does not reach it, nobody is told when it changes, and no export holds it.

-- The reminders that the phone was told of. One reminder has several rows where it came at several times.
CREATE TABLE armed (
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    civil TEXT NOT NULL,
    floats INTEGER NOT NULL, -- whether the phone keeps the time on the wall
    exact INTEGER NOT NULL,
    kind TEXT NOT NULL,
    request_code INTEGER NOT NULL,
    content_hash INTEGER NOT NULL, -- 64 bits, read as a number with a sign
    merged TEXT NOT NULL, -- ids with spaces between
    state TEXT NOT NULL,
    fired INTEGER, -- NULL: not that we know
    PRIMARY KEY (id, at)
) STRICT, WITHOUT ROWID;

-- One row; NULL: never.
CREATE TABLE device (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    backed_up INTEGER,
    force_stopped INTEGER,
    restarted INTEGER, -- the phone, or the app after an update
    notifications INTEGER NOT NULL DEFAULT 1 -- whether it showed notifications when it was asked last
) STRICT;
INSERT INTO device (number) VALUES (1);
