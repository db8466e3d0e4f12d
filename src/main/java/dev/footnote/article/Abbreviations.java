package dev.footnote.article;

import java.util.Set;

/** Abbreviations that a sentence goes on after, in small letters with their stop; no word that could end one. */
final class Abbreviations {

    /** Titles and the like, always before a name or a noun. */
    static final Set<String> ALWAYS = Set.of(
            // English
            "dr.",
            "mr.",
            "mrs.",
            "ms.",
            "prof.",
            "rev.",
            "fr.",
            "st.",
            "ste.",
            "gen.",
            "col.",
            "lt.",
            "capt.",
            "cmdr.",
            "sgt.",
            "maj.",
            "gov.",
            "sen.",
            "rep.",
            "hon.",
            "msgr.",
            "adm.",
            "messrs.",
            "mt.",
            "ft.",
            "v.",
            "vs.",
            "cf.",
            "a.k.a.",
            "viz.",
            "approx.",
            "e.g.",
            "i.e.",
            // Spanish, Portuguese, Italian, French
            "sr.",
            "sra.",
            "srta.",
            "dra.",
            "sres.",
            "ee.",
            "mme.",
            "mlle.",
            "mgr.",
            "sig.",
            "dott.",
            "p.ej.",
            // German
            "bzw.",
            "z.b.",
            "d.h.",
            "u.a.",
            "sog.",
            "hl.",
            "bspw.",
            "geb.",
            "gest.",
            "evtl.",
            "inkl.",
            "ggf.",
            "mio.",
            "mrd.",
            // Russian
            "им.",
            "т.е.",
            "т.н.",
            "св.",
            "проф.",
            "акад.",
            "ул.",
            "см.",
            "ср.",
            "напр.");

    /** Before a number only; some of them are also everyday words. */
    static final Set<String> BEFORE_DIGITS = Set.of(
            "no.", "nos.", "nr.", "vol.", "art.", "fig.", "figs.", "sec.", "p.", "pp.", "ch.", "ca.", "circa.", "jan.",
            "feb.", "mar.", "apr.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "núm.", "pág.", "abs.", "s.",
            "ст.", "рис.", "стр.", "гл.", "ок.", "u.s.", "al.");

    private Abbreviations() {}
}
