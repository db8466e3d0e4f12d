package dev.footnote.answer.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody whom an article mentions, with the mention that names them most fully. */
final class Being {

    private final List<Mention> mentions = new ArrayList<>();
    private final Map<List<String>, Mention> forms = new LinkedHashMap<>();
    private final int order;
    private Mention fullest;

    /** @param order how many others were met before */
    Being(Mention first, int order) {
        fullest = first;
        this.order = order;
    }

    int order() {
        return order;
    }

    void add(Mention mention) {
        mentions.add(mention);
        forms.putIfAbsent(mention.words(), mention);
        boolean surer = !fullest.certain() && mention.certain();
        if (mention.core().size() > fullest.core().size()
                || mention.core().size() == fullest.core().size() && surer) {
            fullest = mention;
        }
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The first mention of each wording. */
    Map<List<String>, Mention> forms() {
        return forms;
    }

    Mention fullest() {
        return fullest;
    }

    /** Whether some mention is a name for sure. */
    boolean isCertain() {
        return mentions.stream().anyMatch(Mention::certain);
    }

    /** Whether it is ever more than the place where something is. */
    boolean isActing() {
        return mentions.stream()
                .anyMatch(mention -> !mention.located() || !mention.country().isEmpty());
    }

    boolean isCountry() {
        return !fullest.country().isEmpty();
    }

    boolean isPlace() {
        return isCountry() || mentions.stream().anyMatch(Mention::located);
    }
}
