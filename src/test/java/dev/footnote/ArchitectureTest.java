package dev.footnote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The way of a question holds in the code: no cycles, each vendor known in one place. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.footnote");

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        slices().matching("dev.footnote.(**)").should().beFreeOfCycles().check(CLASSES);
        slices().matching("dev.footnote.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTelegramKnowsTelegramTypes() {
        only("telegram", "org.telegram..");
    }

    @Test
    void onlyAnswerKnowsChatModels() {
        only("answer", "dev.langchain4j.model.chat..", "dev.langchain4j.model.openai..");
    }

    @Test
    void onlyStoreKnowsSql() {
        only("store", "java.sql..", "javax.sql..");
    }

    @Test
    void theWayOfAQuestionLeadsOneWay() {
        neverUses("article", "retrieval", "answer", "chat", "telegram", "console");
        neverUses("retrieval", "answer", "chat", "telegram", "console");
        neverUses("answer", "chat", "telegram", "console");
        neverUses("chat", "telegram", "console");
        neverUses("config", "article", "retrieval", "answer", "chat", "telegram", "console", "store");
    }

    private static void only(String owner, String... vendor) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.footnote." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendor)
                .check(CLASSES);
    }

    private static void neverUses(String owner, String... later) {
        for (String other : later) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.footnote." + owner + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.footnote." + other + "..")
                    .check(CLASSES);
        }
    }
}
