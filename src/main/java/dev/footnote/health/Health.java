package dev.footnote.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the program is.
 *
 * @param well whether it does its work
 * @param details what an operator wants to know, in order
 */
public record Health(boolean well, Map<String, Object> details) {

    public Health {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
