package dev.footnote.console;

import dev.footnote.config.ConfigException;
import dev.footnote.config.Environment;
import java.util.Locale;
import java.util.Set;

/** Sets slf4j-simple up: to standard error, warnings only unless {@code LOG_LEVEL} says otherwise. */
final class Logging {

    private static final Set<String> LEVELS = Set.of("error", "warn", "info", "debug");

    private Logging() {}

    static void configure(Environment environment) {
        String level = environment.text("LOG_LEVEL", "warn").toLowerCase(Locale.ROOT);
        if (!LEVELS.contains(level)) {
            throw new ConfigException("LOG_LEVEL", "is '" + level + "'", "write error, warn, info or debug");
        }
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.dev.footnote", level);
        System.setProperty("org.slf4j.simpleLogger.log.ai.djl", "error");
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
    }
}
