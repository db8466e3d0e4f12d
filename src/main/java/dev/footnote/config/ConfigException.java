package dev.footnote.config;

/** A setting that cannot be used. The message is one line: the variable, what is wrong with its value, the remedy. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String variable;

    public ConfigException(String variable, String problem, String remedy) {
        super(variable + " " + problem + ": " + remedy);
        this.variable = variable;
    }

    /** The environment variable, or the file, to correct. */
    public String variable() {
        return variable;
    }
}
