-- A reply to one of the bot's older answers continues that one: which message carries which turn.

CREATE TABLE carriers (
    chat    BIGINT NOT NULL,
    message BIGINT NOT NULL,
    number  BIGINT NOT NULL,
    PRIMARY KEY (chat, message),
    FOREIGN KEY (chat, number) REFERENCES turns (chat, number) ON DELETE CASCADE
);
CREATE INDEX carriers_turn ON carriers (chat, number);
