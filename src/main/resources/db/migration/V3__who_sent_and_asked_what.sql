-- Which message asked a turn's question, so that an edit of it is known for one after a restart; who put an article on
-- a list, so that in a group nobody else takes it off.

ALTER TABLE turns ADD COLUMN message BIGINT; -- NULL: put by a button, or not known
CREATE INDEX turns_message ON turns (chat, message);

ALTER TABLE library ADD COLUMN added_by BIGINT; -- a person; NULL: not known
