package dev.footnote.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Environment variables by name, each read as a type and refused by name; a blank value counts as not set. */
public final class Environment {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    /** What can stand in a header: visible ASCII. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    /** The largest amount of any unit of time; nothing here needs more. */
    private static final long LONGEST = 100_000;

    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The process's environment over what a {@code .env} file in {@code folder} says, if there is one. */
    public static Environment load(Path folder, Map<String, String> process) {
        Map<String, String> merged = new HashMap<>();
        if (Files.isRegularFile(folder.resolve(".env"))) {
            try {
                Dotenv file = Dotenv.configure()
                        .directory(folder.toAbsolutePath().toString())
                        .load();
                for (DotenvEntry entry : file.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                    merged.put(entry.getKey(), entry.getValue());
                }
            } catch (DotenvException e) {
                throw new ConfigException(
                        ".env", "has a malformed line", "write one NAME=value a line, # before comments");
            }
        }
        merged.putAll(process);
        return new Environment(merged);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    public Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    /** A key for a web service: visible ASCII, as it stands in a header. */
    public Optional<Secret> key(String name) {
        Optional<Secret> key = secret(name);
        if (key.isPresent() && !KEY.matcher(key.get().reveal()).matches()) {
            throw new ConfigException(
                    name, "has a character that no key has, maybe an invisible one", "copy the key again");
        }
        return key;
    }

    /** A path, whether anything is there or not. */
    public Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new ConfigException(name, "is '" + value + "', no path", "name a file or folder");
            }
        });
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean fallback) {
        return switch (text(name, String.valueOf(fallback)).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ConfigException(
                        name, "is '" + text(name, "") + "', neither true nor false", "write true or false");
        };
    }

    /** A whole number within {@code least..most}. */
    public int number(String name, int fallback, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        String remedy = "give a whole number from " + least + " to " + most + ", such as " + fallback;
        try {
            int number = Integer.parseInt(value.get());
            if (number < least || number > most) {
                throw new ConfigException(name, "is " + number + ", out of range", remedy);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ConfigException(name, "is '" + value.get() + "', not a whole number", remedy);
        }
    }

    /** A length of time such as {@code 500ms}, {@code 30s}, {@code 2m}; above zero. */
    public Duration duration(String name, Duration fallback) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        Matcher matcher = DURATION.matcher(value.get());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new ConfigException(
                    name, "is '" + value.get() + "', not a length of time", "write it like 500ms, 30s or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        if (amount > LONGEST) {
            throw new ConfigException(
                    name, "is '" + value.get() + "', too long", "write at most " + LONGEST + " of a unit");
        }
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** An HTTP proxy such as {@code http://user:password@host:3128}. */
    public Optional<ProxyServer> proxy(String name) {
        return text(name).map(value -> ProxyServer.of(name, value));
    }

    /** An http or https address without a trailing slash; never shown in the error, as it may hold a key. */
    public Optional<URI> address(String name) {
        return text(name).map(value -> {
            String remedy = "write a whole address such as https://host/path";
            try {
                URI uri = URI.create(value.replaceAll("/+$", ""));
                boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (!web || uri.getHost() == null) {
                    throw new ConfigException(name, "is not an http or https address", remedy);
                }
                return uri;
            } catch (IllegalArgumentException e) {
                throw new ConfigException(name, "is not an address", remedy);
            }
        });
    }

    /** A folder that exists. */
    public Optional<Path> folder(String name) {
        return text(name).map(value -> {
            try {
                Path path = Path.of(value);
                if (!Files.isDirectory(path)) {
                    throw new ConfigException(name, "is '" + value + "', no folder", "name a folder that exists");
                }
                return path;
            } catch (InvalidPathException e) {
                throw new ConfigException(name, "is '" + value + "', no path", "name a folder that exists");
            }
        });
    }
}
