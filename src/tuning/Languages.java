import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Writes the part of OpenNLP's language model that {@code LanguageDetector} uses: what it learned of the languages told
 * apart there. How likely these are beside each other stays the same, as a softmax over some outcomes is that over all
 * of them, scaled; the file is a fifth as large and loads in a seventh of the time.
 *
 * <pre>
 * java -cp target/footnote.jar:$(ls ~/.m2/repository/org/apache/opennlp/opennlp-models-langdetect/1.3.0/*.jar) \
 *     src/tuning/Languages.java src/main/resources/dev/footnote/article/languages.bin \
 *     eng rus deu spa fra ita por nld pol ukr tur ara pes hin jpn kor cmn
 * </pre>
 */
public final class Languages {

    public static void main(String[] arguments) throws Exception {
        List<String> languages = List.of(arguments).subList(1, arguments.length);
        try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
            LanguageDetectorModel whole = new LanguageDetectorModel(in);
            GISModel some = narrowed((AbstractModel) whole.getMaxentModel(), languages);
            new LanguageDetectorModel(some, Map.of(), whole.getFactory()).serialize(new File(arguments[0]));
        }
    }

    private static GISModel narrowed(AbstractModel whole, List<String> languages) {
        int[] places = new int[whole.getNumOutcomes()];
        Arrays.setAll(places, outcome -> languages.indexOf(whole.getOutcome(outcome)));
        List<String> grams = new ArrayList<>();
        List<Context> weights = new ArrayList<>();
        weightsOf(whole).forEach((gram, all) -> {
            Context kept = kept(all, places);
            if (kept.getOutcomes().length > 0) {
                grams.add(gram);
                weights.add(kept);
            }
        });
        return new GISModel(
                weights.toArray(Context[]::new), grams.toArray(String[]::new), languages.toArray(String[]::new));
    }

    /** By n-gram, in order, so that the same model makes the same file. */
    @SuppressWarnings("unchecked")
    private static Map<String, Context> weightsOf(AbstractModel model) {
        return new TreeMap<>((Map<String, Context>) model.getDataStructures()[1]);
    }

    /** @param places of each outcome its new number, or -1 to leave it out */
    private static Context kept(Context all, int[] places) {
        int[] kept = IntStream.range(0, all.getOutcomes().length)
                .filter(i -> places[all.getOutcomes()[i]] >= 0)
                .toArray();
        return new Context(
                Arrays.stream(kept).map(i -> places[all.getOutcomes()[i]]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> all.getParameters()[i]).toArray());
    }
}
