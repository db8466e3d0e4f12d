package dev.footnote.chat;

import dev.footnote.answer.model.Allowance;
import dev.footnote.store.StoreException;
import dev.footnote.store.TokenUsage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a model may cost a day, by UTC, in tokens. A call under way may go beyond by what it costs more than was thought.
 *
 * @param perPerson for one person, in all chats together; empty: no bound
 * @param overall for everybody together; empty: no bound
 */
public record DailyBudget(OptionalLong perPerson, OptionalLong overall, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBudget.class);

    /** Without bounds; what is spent is counted all the same. */
    public static DailyBudget unlimited(Clock clock) {
        return new DailyBudget(OptionalLong.empty(), OptionalLong.empty(), clock);
    }

    /** What an asker may still spend of it, as the usage tells. A store that fails costs no reader the answer. */
    Allowance of(Asker asker, TokenUsage usage) {
        return new Allowance() {
            @Override
            public boolean covers(long tokens) {
                try {
                    return (perPerson.isEmpty() || usage.of(asker.person(), today()) + tokens <= perPerson.getAsLong())
                            && (overall.isEmpty() || usage.of(today()) + tokens <= overall.getAsLong());
                } catch (StoreException e) {
                    LOG.warn("what was spent could not be read: {}", e.getMessage());
                    return true;
                }
            }

            @Override
            public void spend(long tokens) {
                try {
                    usage.add(asker.chat().value(), asker.person(), today(), tokens);
                } catch (StoreException e) {
                    LOG.warn("{} spent tokens could not be counted: {}", tokens, e.getMessage());
                }
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
