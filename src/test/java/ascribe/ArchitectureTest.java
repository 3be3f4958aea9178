package ascribe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A package is a stage: imports point one way, and each library has one home. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ascribe");

  private static final List<String> STAGES =
      List.of("article", "text", "mention", "attribution", "", "output", "ledger", "batch", "cli");

  @ParameterizedTest(name = "{0} knows nothing of later stages")
  @CsvSource({"article", "text", "mention", "attribution", "''", "output", "ledger", "batch"})
  void imports_point_one_way(String stage) {
    List<String> later = new ArrayList<>(List.of("train", "evaluate", "actors"));
    later.addAll(STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()));
    noClasses()
        .that()
        .resideInAPackage(name(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(ArchitectureTest::name).toArray(String[]::new))
        .check(PROGRAM);
  }

  @ParameterizedTest(name = "{0} stands beside the batch")
  @CsvSource({"evaluate", "train", "actors"})
  void evaluation_and_training_do_not_need_the_batch(String beside) {
    noClasses()
        .that()
        .resideInAPackage(name(beside))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(name("output"), name("ledger"), name("batch"), name("cli"))
        .check(PROGRAM);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.apache.tika.., article",
    "org.jsoup.., article",
    "opennlp.., article text mention train",
    "de.bwaldvogel.., train",
    "org.apache.commons.csv.., output article",
    "com.fasterxml.jackson.., output evaluate article ledger actors",
    "org.dhatim.fastexcel.., output",
    "java.sql.., ledger",
    "org.sqlite.., ledger",
    "picocli.., cli",
  })
  void each_library_has_its_home(String library, String homes) {
    String[] packages =
        List.of(homes.split(" ")).stream().map(ArchitectureTest::name).toArray(String[]::new);
    noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PROGRAM);
  }

  @Test
  void the_log_goes_through_slf4j() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.apache.log4j..", "org.apache.commons.logging..")
        .check(PROGRAM);
  }

  @Test
  void only_the_command_line_prints_and_only_training_tells_how_far_it_is() {
    noClasses()
        .that()
        .resideOutsideOfPackage(name("cli"))
        .and()
        // speaks with its parent process over standard output, with nobody else
        .doNotHaveSimpleName("DocumentWorker")
        .should()
        .accessField(System.class, "out")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideOutsideOfPackages(name("cli"), name("train"))
        .and()
        .doNotHaveSimpleName("DocumentWorker")
        .should()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  private static String name(String stage) {
    return stage.isEmpty() ? "ascribe" : "ascribe." + stage;
  }
}
