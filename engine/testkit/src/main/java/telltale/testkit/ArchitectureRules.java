package telltale.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import telltale.detector.About;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;

/// The walls of the house, as rules over compiled classes. Each module's test runs [#all()] over
/// the classes on its class path, so a wall stands in every module that could break it.
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /// Telltale's own classes on the class path, without tests and the testkit.
    public static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/telltale/testkit/"))
                .importPackages("telltale");
    }

    /// Every rule. A rule about something that a module has none of passes.
    public static List<ArchRule> all() {
        return List.of(
                packagesHaveNoCycles(),
                nothingFlowsBack(),
                onlyTheWindowKnowsJavaFx(),
                viewModelsTouchNoNodes(),
                librariesStayInTheirModules(),
                untrustedFilesAreNotReadByTablesaw(),
                everyDetectorIsAnAnnotatedRecordInAProvider(),
                onlyTheCommandLinePrints(),
                everyRandomChoiceTakesASeed(),
                nobodySleeps(),
                everyQueueIsBounded(),
                nothingIsSerializable(),
                staticFieldsAreFinal(),
                namesSayWhatAThingIs());
    }

    static ArchRule packagesHaveNoCycles() {
        return slices().matching("telltale.(**)").should().beFreeOfCycles();
    }

    /// The order in which data flows; a package may use its own line and those above.
    private static final List<Set<String>> FLOW =
            List.of(
                    Set.of("series", "job", "math", "file", "settings"),
                    Set.of("input", "transform"),
                    Set.of("detector"),
                    Set.of("threshold", "consensus"),
                    Set.of("evaluation"),
                    Set.of("analysis"),
                    Set.of("training", "streaming", "alert", "report"),
                    Set.of("cli", "rest", "cluster"),
                    Set.of("app", "bench"));

    static ArchRule nothingFlowsBack() {
        return classes()
                .should(
                        new ArchCondition<>("use only packages that come before them in the flow") {
                            @Override
                            public void check(JavaClass user, ConditionEvents events) {
                                int own = flow(user);
                                user.getDirectDependenciesFromSelf().stream()
                                        .filter(use -> flow(use.getTargetClass()) > own)
                                        .map(use -> use.getDescription())
                                        .forEach(text -> events.add(violated(user, text)));
                            }
                        })
                .allowEmptyShould(true);
    }

    /// The line of a class in [#FLOW], or -1 for a class that is not ours.
    private static int flow(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        if (names.length < 2 || !names[0].equals("telltale")) {
            return -1;
        }
        for (int line = 0; line < FLOW.size(); line++) {
            if (FLOW.get(line).contains(names[1])) {
                return line;
            }
        }
        throw new AssertionError("package '" + type.getPackageName() + "' has no place in FLOW");
    }

    static ArchRule onlyTheWindowKnowsJavaFx() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("telltale.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")
                .allowEmptyShould(true);
    }

    static ArchRule viewModelsTouchNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .allowEmptyShould(true);
    }

    static ArchRule librariesStayInTheirModules() {
        var rules =
                List.of(
                        library("telltale.detector.ml..", "smile.."),
                        library("telltale.detector.deep..", "org.nd4j..", "org.deeplearning4j.."),
                        library("telltale.input.kafka..", "org.apache.kafka.."),
                        library("telltale.alert.mail..", "jakarta.mail..", "org.eclipse.angus.."),
                        library("telltale.cluster..", "org.apache.flink.."),
                        library("telltale.rest..", "io.javalin..", "org.eclipse.jetty.."));
        return CompositeArchRule.of(rules);
    }

    private static ArchRule library(String home, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    /// Tablesaw is the table users get out. Its readers, and the parser they bring, have no limits.
    static ArchRule untrustedFilesAreNotReadByTablesaw() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.univocity..")
                                .or(nameMatching("tech\\.tablesaw\\.io\\..*Read.*")))
                .orShould()
                .callMethod(Table.class, "read")
                .allowEmptyShould(true);
    }

    static ArchRule everyDetectorIsAnAnnotatedRecordInAProvider() {
        Set<String> known =
                Catalogue.load().methods().stream()
                        .map(MethodInfo::type)
                        .map(Class::getName)
                        .collect(Collectors.toSet());
        return classes()
                .that()
                .implement(Detector.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(About.class)
                .andShould(
                        be(
                                describe(
                                        "named by a provider",
                                        (JavaClass type) -> known.contains(type.getName()))))
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("telltale.cli..", "telltale.bench..")
                .and() // it keeps a library from printing
                .doNotHaveFullyQualifiedName("telltale.detector.deep.NativeLibraries")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(
                        target(nameMatching("printStackTrace"))
                                .and(target(owner(assignableTo(Throwable.class)))))
                .allowEmptyShould(true);
    }

    static ArchRule everyRandomChoiceTakesASeed() {
        return noClasses()
                .should()
                .callConstructorWhere(
                        withoutArguments().and(target(owner(assignableTo(RandomGenerator.class)))))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(RandomGenerator.class, "getDefault")
                .orShould()
                .callMethod(RandomGenerator.class, "of", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .allowEmptyShould(true);
    }

    static ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("sleep"))
                                .and(target(owner(assignableTo(Thread.class)))))
                .allowEmptyShould(true);
    }

    static ArchRule everyQueueIsBounded() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        ConcurrentLinkedQueue.class,
                        ConcurrentLinkedDeque.class,
                        LinkedTransferQueue.class,
                        PriorityBlockingQueue.class,
                        DelayQueue.class)
                .orShould()
                .callConstructor(LinkedBlockingQueue.class)
                .orShould()
                .callConstructor(LinkedBlockingDeque.class)
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Executors.class)))
                                .and(target(nameMatching("new(Fixed|Cached|Single|Scheduled).*"))))
                .allowEmptyShould(true);
    }

    static ArchRule nothingIsSerializable() {
        return noClasses()
                .that()
                .areNotEnums()
                .and(not(assignableTo(Throwable.class)))
                .should()
                .beAssignableTo(Serializable.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
                .allowEmptyShould(true);
    }

    static ArchRule staticFieldsAreFinal() {
        return fields().that().areStatic().should().beFinal().allowEmptyShould(true);
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*\\.I[A-Z][a-z]\\w*|.*(Impl|Manager|Helper|Utils?)")
                .orShould()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..manager..",
                        "..impl..")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> withoutArguments() {
        return describe(
                "without arguments",
                call -> ((CodeUnitCallTarget) call.getTarget()).getRawParameterTypes().isEmpty());
    }
}
