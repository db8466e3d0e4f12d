package dev.footnote.telegram.api;

import dev.footnote.telegram.api.CallFailedException.Kind;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Knows who may decide for a chat. */
public final class Members {

    private static final Set<String> DECIDING = Set.of("creator", "administrator");

    private final BotApi api;

    public Members(BotApi api) {
        this.api = api;
    }

    /**
     * Whether a person decides for a chat: in private always, in a group as its administrator. A group's own id is that
     * of an administrator who writes in its name.
     *
     * @throws UndeliveredException when Telegram can't be asked just now
     */
    public boolean mayDecide(Place place, long person) throws InterruptedException {
        if (place.isPrivate() || person == place.chat()) {
            return true;
        }
        try {
            return DECIDING.contains(api.call(new GetChatMember(String.valueOf(place.chat()), person))
                    .getStatus());
        } catch (CallFailedException e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.UNREACHABLE) {
                return false;
            }
            throw new UndeliveredException(e);
        }
    }
}
