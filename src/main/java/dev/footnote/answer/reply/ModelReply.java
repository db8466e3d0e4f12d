package dev.footnote.answer.reply;

import java.util.List;

/** What a model's reply amounts to. */
public sealed interface ModelReply {

    /**
     * The model says that the article doesn't say.
     *
     * @param nearest the sentences that it names as the nearest, maybe unknown ones; usually empty
     */
    record NotStated(List<Integer> nearest) implements ModelReply {
        public NotStated {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The model answers.
     *
     * @param claims in reading order; empty when it wrote nothing that could be shown
     */
    record Claims(List<Claim> claims) implements ModelReply {
        public Claims {
            claims = List.copyOf(claims);
        }
    }
}
