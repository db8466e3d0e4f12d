package dev.footnote.answer.claim;

import dev.footnote.answer.claim.ClaimTable.Row;
import dev.footnote.answer.claim.Verdict.Withheld;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scores the checker on tables of claims: {@code ClaimScore tuning.tsv -v} tells each mistake, without it the sums. */
final class ClaimScore {

    private ClaimScore() {}

    public static void main(String[] arguments) {
        ClaimChecker checker = List.of(arguments).contains("-n")
                ? new ClaimChecker(ClaimTable.languages(), null)
                : ClaimTable.checker();
        boolean told = List.of(arguments).contains("-v");
        for (String file : arguments) {
            if (!file.startsWith("-")) {
                score(checker, file, told);
            }
        }
        System.exit(0);
    }

    private static void score(ClaimChecker checker, String file, boolean told) {
        TreeMap<String, int[]> sums = new TreeMap<>();
        for (Row row : ClaimTable.rows(file).collect(Collectors.toList())) {
            Verdict verdict = checker.check(row.article(), row.article().sentences(), List.of(row.claim()))
                    .get(0);
            boolean attributed = row.kind().equals("attr")
                    && verdict instanceof Verdict.Repaired
                    && verdict.rule() == Rule.ATTRIBUTION;
            boolean wrong = !attributed && verdict instanceof Withheld == row.supported();
            boolean same = row.language().equals(row.article().metadata().language());
            String sign = row.supported() ? "true " : "false ";
            for (String key : List.of(sign + "all", sign + (same ? "same language" : "across"), sign + row.kind())) {
                int[] sum = sums.computeIfAbsent(key, k -> new int[2]);
                sum[0] += wrong ? 1 : 0;
                sum[1]++;
            }
            if (wrong && told) {
                System.out.println((row.supported() ? "WITHHELD " : "PASSED   ") + row.language() + " [" + row.kind()
                        + "] " + row.claim().text() + "  " + verdict.rule()
                        + (verdict instanceof Withheld withheld ? " " + withheld.detail() : ""));
                row.claim()
                        .numbers()
                        .forEach(n -> System.out.println("         = "
                                + row.article().sentences().get(n - 1).text()));
            }
        }
        System.out.println(file);
        sums.forEach((key, sum) -> System.out.printf("  %-28s wrong %3d of %3d%n", key, sum[0], sum[1]));
    }
}
