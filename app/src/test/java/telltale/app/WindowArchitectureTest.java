package telltale.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.testkit.ArchitectureRules;

final class WindowArchitectureTest {
    private static final JavaClasses CLASSES = ArchitectureRules.production();

    static List<ArchRule> rules() {
        return ArchitectureRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWindowKeeps(ArchRule rule) {
        rule.check(CLASSES);
    }
}
