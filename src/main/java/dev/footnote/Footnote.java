package dev.footnote;

import dev.footnote.console.FootnoteCommand;

/** The program's entry point. */
public final class Footnote {

    private Footnote() {}

    public static void main(String[] arguments) {
        System.exit(FootnoteCommand.run(arguments));
    }
}
