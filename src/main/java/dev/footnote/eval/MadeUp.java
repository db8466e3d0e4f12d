package dev.footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles of any length, of words that mean little together but are as long as those of real sentences. */
final class MadeUp {

    private static final int PARAGRAPH = 5;
    private static final int WORDS = 22;
    private static final String[] VOCABULARY =
            ("the of and in to a river harbour ships exercise declaration army winter"
                            + " fishing minister signed frozen joint patrol ended began northern city company workers built"
                            + " during after year century large small trade king museum science several members agreed coast"
                            + " region between because million percent first second people water energy school church")
                    .split(" ");

    private MadeUp() {}

    private static List<String> sentences(int count) {
        Random random = new Random(count);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder sentence = new StringBuilder("In " + (1500 + random.nextInt(520)));
            for (int w = 0; w < WORDS; w++) {
                sentence.append(' ').append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
            }
            sentences.add(sentence.append('.').toString());
        }
        return sentences;
    }

    static String article(int count) {
        StringBuilder text = new StringBuilder("# The northern harbour\n");
        List<String> sentences = sentences(count);
        for (int i = 0; i < count; i++) {
            text.append(i % PARAGRAPH == 0 ? "\n" : " ")
                    .append(sentences.get(i))
                    .append(i % PARAGRAPH == 4 ? "\n" : "");
        }
        return text.toString();
    }
}
