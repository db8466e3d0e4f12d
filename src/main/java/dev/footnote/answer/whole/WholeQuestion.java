package dev.footnote.answer.whole;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question about an article as a whole.
 *
 * @param language that it is asked in
 * @param who is asked after, in the question's words; empty except for {@link Kind#SAYS}
 * @param topic that they are asked to have spoken on; may be empty
 * @param length how many sentences or points a summary is to have; 0 where that isn't said
 * @param sorts that it names of those mentioned; empty for whoever they are
 * @param bullets whether a summary is to be a list
 * @param most how many items the answer may have
 */
record WholeQuestion(
        Kind kind, Locale language, String who, String topic, int length, Set<Sort> sorts, boolean bullets, int most) {

    /** A sort of those who are mentioned. */
    enum Sort {
        COUNTRIES,
        PLACES,
        /** People, or bodies of them. */
        PERSONS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is asked for, in the order in which questions are tried. */
    enum Kind {
        /** What it says in short. */
        GIST,
        /** Whom and what bodies it mentions. */
        CAST,
        /** What happened when. */
        TIMELINE,
        /** Its numbers. */
        FIGURES,
        /** Who says what. */
        QUOTES,
        /** What somebody says. */
        SAYS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many sentences a summary is to have: what is asked for if that isn't too many, else what is usual. */
    int sentences() {
        return Math.min(most, length > 0 && length <= Listing.MOST ? length : Gist.SENTENCES);
    }

    WholeQuestion atMost(int items) {
        return new WholeQuestion(kind, language, who, topic, length, sorts, bullets, Math.min(items, most));
    }

    /**
     * The question as one about the whole; empty for one on what the article says.
     *
     * @param article the article's language, a BCP 47 code without a region; empty where none is asked about
     */
    static Optional<WholeQuestion> of(String question, String article) {
        return Asking.recognise(question, article);
    }
}
