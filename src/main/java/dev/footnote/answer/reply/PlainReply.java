package dev.footnote.answer.reply;

import java.util.List;

/** A model's reply as plain words: without thoughts, tags, addresses, live signs and what can't be seen. */
public final class PlainReply {

    private PlainReply() {}

    /** Its lines, blank ones left out. */
    public static List<String> lines(String reply) {
        String spoken = Tidy.withoutTags(Tidy.withoutThoughts(Tidy.withoutInvisibles(reply)));
        return spoken.lines().map(Tidy::words).filter(line -> !line.isBlank()).toList();
    }
}
